import { listed } from './listed.ts';
import type { MailWords } from './mail-words.ts';

export const portuguese: MailWords = {
  replyHeaders: { starts: ['em', 'a', 'no dia'], verbs: ['escreveu'] },
  sender: ['de', 'remetente'],
  fields: [
    'enviado',
    'enviada',
    'enviado em',
    'enviada em',
    'data',
    'para',
    'cc',
    'assunto',
    'responder a',
    'importância',
  ],
  originals: ['mensagem original', 'e-mail original', 'mensagem de origem'],
  forwards: [
    'mensagem encaminhada',
    'mensagem reencaminhada',
    'início da mensagem encaminhada',
    'início da mensagem reencaminhada',
  ],
  pointers: [
    'ver abaixo',
    'veja abaixo',
    'vide abaixo',
    'segue abaixo',
    'para conhecimento',
    'para sua informação',
    'em anexo',
  ],
  replyLines: ['responda acima desta linha', 'escreva a sua resposta acima', 'acima desta linha'],
  signOffs: listed(`
    atenciosamente, cumprimentos, com os melhores cumprimentos, melhores cumprimentos, com cumprimentos, cordialmente, saudações,
    saudações cordiais, cordiais saudações, um abraço, abraço, abraços, respeitosamente, att, atte, atentamente, muito atentamente,
    com estima, grato, grata, desde já agradeço, muito obrigado e cumprimentos, obrigado e cumprimentos, obrigada e cumprimentos,
    os melhores cumprimentos, sem mais
  `),
  thanks: [
    'obrigado',
    'obrigada',
    'muito obrigado',
    'muito obrigada',
    'desde já obrigado',
    'desde já obrigada',
    'obrigado desde já',
  ],
  postscripts: ['ps', 'p.s'],
  sentenceWords: listed(`
    eu, nós, meu, minha, meus, minhas, nosso, nossa, nossos, nossas, seu, sua, você, vocês, é, são, está, estão, era, foi, tem, têm, há,
    pode, podem, posso, podemos, deve, não, já, por favor, quando, por que, como, desde, isto, isso, se, me, nos
  `),
  jobTitles: listed(`
    diretor, diretora, direção, chefe, gerente, responsável, advogado, advogada, engenheiro, engenheira, encarregado, encarregada,
    assessor, assessora, técnico, técnica, coordenador, coordenadora, administrador, administradora, presidente, secretário, secretária,
    secretaria, sócio, sócia, consultor, consultora, analista, departamento, fundador, fundadora, contabilista, contador, contadora,
    supervisor, supervisora, médico, médica, enfermeiro, enfermeira, gestor, gestora, jurista
  `),
  contacts: listed(`
    tel, telefone, telemóvel, celular, fax, central, ramal, correio eletrónico, e-mail, web, site, rua, avenida, av, praça, largo,
    travessa, caixa postal, lda, ltda, s.a, sa, eireli, cnpj, nif, nipc, cep, capital social, sede
  `),
  disclaimers: listed(`
    esta mensagem e quaisquer, esta mensagem e os, esta mensagem e qualquer, esta mensagem e seus, esta mensagem pode conter, esta mensagem contém informação, esta
    mensagem contém informações, esta mensagem é confidencial, esta mensagem é destinada, esta mensagem destina-se, esta mensagem
    eletrônica, esta mensagem eletrónica, esta mensagem incluindo, esta mensagem bem como, esta mensagem assim como, esta mensagem
    inclui, este e-mail e seus, este e-mail e os, este e-mail e quaisquer, este e-mail e qualquer, este e-mail é confidencial, este e-mail é destinado, este e-mail pode conter, este e-mail contém, este e-mail
    destina-se, este e-mail incluindo, este e-mail bem como, este correio eletrónico, este correio electrónico, a informação contida
    nesta, a informação contida neste, as informações contidas nesta, as informações contidas neste, informações contidas nesta,
    informações contidas neste, o conteúdo desta mensagem, o conteúdo deste e-mail, o conteúdo deste correio, a presente mensagem, o
    presente e-mail, aviso de confidencialidade, aviso legal, nota de confidencialidade, cláusula de confidencialidade, termo de
    confidencialidade, confidencial e ou, confidenciais e ou, sigilo
    profissional, legalmente protegida, legalmente protegidas, legalmente privilegiada, legalmente
    privilegiadas, informação privilegiada, informações privilegiadas, exclusivamente ao destinatário, exclusivamente aos
    destinatários, exclusivamente ao seu destinatário, exclusivamente para o destinatário, exclusivamente à pessoa, uso exclusivo do
    destinatário, uso exclusivo da pessoa, uso exclusivo dos destinatários, para uso exclusivo, se não for o destinatário, se não é o
    destinatário, se você não for o destinatário, se você não é o destinatário, caso não seja o destinatário, caso você não seja o, se
    não for a pessoa, não sendo o destinatário, se recebeu esta mensagem por engano, se recebeu esta mensagem, se recebeu este e-mail,
    se recebeu este correio, se você recebeu esta mensagem, se você recebeu este e-mail, caso tenha recebido esta mensagem, caso tenha
    recebido este, caso tenha recebido, se a recebeu por engano, se o recebeu por engano, se receber esta mensagem, recebido por engano,
    recebida por engano, recebido por erro, recebida por erro, favor avisar imediatamente o remetente, favor avisar o remetente, avise
    imediatamente o remetente, avise o remetente, informe imediatamente o remetente, informe o remetente, notifique o remetente,
    notifique imediatamente o remetente, contacte o remetente, comunique imediatamente ao remetente, comunique ao remetente, informe-nos
    imediatamente, elimine-a do seu, elimine-o do seu, apague-a do seu, apague-o do seu, apague esta mensagem, elimine esta mensagem,
    apague este e-mail, elimine este e-mail, qualquer uso não autorizado, qualquer utilização, qualquer divulgação, qualquer reprodução,
    qualquer cópia, qualquer disseminação, a sua divulgação, a divulgação cópia, a utilização cópia, a utilização divulgação, é
    estritamente proibida, é expressamente proibida, as opiniões expressas, as
    opiniões emitidas, não se responsabiliza por, não nos responsabilizamos, não assume qualquer responsabilidade, não assumimos
    qualquer, não aceita qualquer responsabilidade, livre de vírus, ausência de vírus, política de privacidade, tratamento de dados
    pessoais, tratamento dos seus dados, lei geral de proteção de dados, em conformidade com o regulamento
  `),
  notices: listed(`
    tem origem fora, teve origem fora, originado fora, originada fora, originou-se fora, foi enviado de fora, foi enviada de fora, veio
    de fora da, provém de fora, proveniente de um remetente externo, proveniente do exterior, provém de um remetente externo, remetente
    externo, e-mail externo, mensagem externa, não clique em, não clique nos, não abra anexos, não abra os anexos, a menos que reconheça,
    a não ser que reconheça, a menos que conheça, não costuma receber, pense no meio ambiente, pense no ambiente, proteja o ambiente,
    proteja o meio ambiente, preserve o ambiente, respeite o ambiente, antes de imprimir, só imprima este, não imprima este, não
    responda a este, não responda a esta, não responda este, não responder a este, não responda esta, favor não responder, por favor não
    responda, esta é uma mensagem automática, mensagem gerada automaticamente, e-mail gerado automaticamente, mensagem enviada
    automaticamente, foi gerado automaticamente, foi gerada automaticamente, foi enviado automaticamente, foi enviada automaticamente,
    caixa de correio não é monitorada, caixa não é monitorada, todos os direitos reservados, recebeu este e-mail porque, recebe este
    e-mail porque, está recebendo este e-mail, está a receber este e-mail, está recebendo esta mensagem, está a receber esta mensagem,
    recebeu esta mensagem porque, este e-mail foi enviado para, ver no navegador, ver no seu navegador, no seu navegador, abrir no
    navegador, versão online, não visualiza corretamente, não está a ver corretamente, cancelar inscrição, cancelar a inscrição, cancelar
    subscrição aqui, cancelar a subscrição aqui, cancelar assinatura aqui, cancele a sua subscrição, descadastrar, descadastre-se,
    remover o seu e-mail, remover seu e-mail, deixar de receber estes, deixar de receber nossos, não deseja mais receber, não deseja
    receber mais, não quer mais receber, não pretende receber, gerir preferências, gerenciar preferências, gerenciar suas preferências,
    gerir as suas preferências, foi verificado por vírus, sem vírus
  `),
  footers: listed(`
    enviado do meu, enviada do meu, enviado a partir do, enviado de meu, enviado via, enviado com, enviado pelo meu, enviado por meu,
    obter o outlook, obtenha o outlook, baixe o outlook, outlook para ios, outlook para android, desculpe a brevidade, desculpe os erros,
    perdoe os erros, siga-nos, siga nos, visite o nosso, visite nosso, visite-nos, inscreva-se, registe-se, registre-se, compre agora,
    compre já, reserve já, saiba mais, leia mais, o nosso horário, horário de atendimento, capital social, matriculada na conservatória
  `),
  newsletter: {
    browser: listed(`
      ver no navegador, ver no seu navegador, no seu navegador, abrir no navegador, versão online, não visualiza corretamente, ver online
    `),
    reason: listed(`
      recebeu este e-mail porque, recebe este e-mail porque, está recebendo este e-mail, está a receber este e-mail, está recebendo esta
      mensagem, está a receber esta mensagem, este e-mail foi enviado para, se inscreveu, subscreveu
    `),
    optOut: listed(`
      cancelar inscrição, cancelar a inscrição, cancelar subscrição, cancelar a subscrição, cancelar assinatura, descadastrar,
      descadastre-se, deixar de receber, gerir preferências, gerenciar preferências, não deseja mais receber
    `),
    offers: listed(`
      desconto, compre agora, compre já, aproveite, oferta, oferta especial, por tempo limitado, última oportunidade,
      últimas unidades, só hoje, somente hoje, frete grátis, portes grátis, inscreva-se, registe-se, reserve já, saiba mais, leia mais,
      webinar, novidades, esta semana, este mês, nesta edição, cupom, cupão, promoção
    `),
  },
  automatic: {
    subjects: listed(`
      resposta automática, fora do escritório, ausência, ausente, ausência do escritório, mensagem de ausência, aviso de ausência, de
      férias, em férias, aviso de receção, aviso de recebimento
    `),
    openings: listed(`
      esta é uma resposta automática, esta mensagem é uma resposta automática, esta resposta automática, trata-se de uma resposta
      automática, este e-mail é uma resposta automática
    `),
    absences: listed(`
      estou fora do escritório, estarei fora do escritório, encontro-me fora do escritório, encontro-me ausente, estou ausente, estarei
      ausente, estou de férias, estarei de férias, encontro-me de férias, estou em férias, estou de licença, atualmente estou,
      no momento estou, obrigado pela sua mensagem, obrigada pela sua mensagem, obrigado pelo seu e-mail, obrigada pelo seu e-mail,
      obrigado por entrar em contato, obrigado por entrar em contacto, obrigado por contactar, obrigado pelo seu contato, obrigado pelo
      seu contacto, agradecemos o seu contato, agradecemos o seu contacto, agradecemos a sua mensagem, recebemos a sua, recebemos o seu,
      recebemos sua, recebemos seu, o seu pedido foi, a sua mensagem foi, sua mensagem foi
    `),
    returns: listed(`
      até ao dia, até o dia, até dia, até, de volta em, de volta no, regresso a, regresso no, retorno em, retorno no, estarei de volta,
      quando regressar, quando retornar, no meu regresso, no meu retorno, em caso de urgência, em casos urgentes, em caso de emergência,
      para assuntos urgentes, se for urgente, entre em contato com, entre em contacto com, por favor contacte, por favor contate, contacte,
      durante a minha ausência, na minha ausência, durante minha ausência, acesso limitado, sem acesso, assim que possível, o mais breve
      possível, o mais rapidamente possível, brevemente, dias úteis, horas úteis, número do ticket, número do chamado, número do
      protocolo, não responda
    `),
  },
  bounces: {
    subjects: listed(`
      não foi possível entregar, não entregue, mensagem não entregue, e-mail não entregue, falha na entrega, falha de entrega, erro de
      entrega, notificação de estado de entrega, notificação de status de entrega, devolvido, devolução de e-mail, lida
    `),
    reports: listed(`
      não foi possível entregar, não pôde ser entregue, não pode ser entregue, não foi entregue, falha na entrega a estes, falha na entrega
      para, aos seguintes destinatários, para os seguintes destinatários, ao seguinte destinatário, endereço não encontrado, não foi
      encontrado, sua mensagem foi lida em, a sua mensagem foi lida
    `),
  },
  no: listed('não, nenhum, nenhuma, nada, não se aplica, de modo algum, falso'),
  goodNews: listed(`
    funciona, funcionam, funcionando, disponível, acessível, operacional, possível, resolvido, resolvida, solucionado, solucionada, acesso,
    cópia de segurança, backup, recebido, chegou, satisfeito, satisfeita, respondido, consegue, conseguem, pode, seguro
  `),
};
