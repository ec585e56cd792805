import { listed } from '../listed.ts';
import type { SetPhrases } from './set-phrases.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

export const portuguese: SetPhrases = {
  id: 'pt',
  version: '1',
  endings: ['s', 'es', 'a', 'o', 'as', 'os'],
  classes: {
    system:
      words(`servidor~ site sites página loja lojas sistema~ caixa caixas aplicativo aplicação app plataforma portal rede internet
      telefone telefones central api email login reservas programa nuvem vpn wifi linha linhas terminal terminais maquininha maquininhas
      multibanco pagamento pagamentos produção máquina máquinas aquecimento luz energia serviço serviços roteador pedidos intranet fábrica`),
    failed: words('caiu caíram parou pararam travou travaram indisponível inacessível inoperante morto morta'),
    work: words(
      'trabalhar cobrar comprar pagar entrar acessar aceder reservar ligar vender faturar conectar atender imprimir produzir logar',
    ),
    people: words(
      'clientes cliente pacientes funcionários colegas usuários utilizadores pessoas colaboradores hóspedes alunos',
    ),
    able: words('consegue conseguem conseguimos consigo pode podem podemos'),
    all: words('tudo todos todo toda todas inteiro inteira completo completa'),
    data: words(`dados arquivos arquivo ficheiros ficheiro fotos projetos documentos contatos contactos pasta pastas agenda calendário banco
      base contabilidade pedidos faturas emails mensagens caixa disco fichas cadastro cadastros registros registos histórico`),
    gone: words(`sumiu sumiram desapareceu desapareceram apagado apagada apagados apagadas apagou apagaram excluído excluídos eliminado
      eliminados deletado deletados perdido perdida perdidos perdidas perdeu perderam sobrescrito sobrescritos destruído`),
    account: words(
      'conta contas site página servidor caixa email computador computadores máquina máquinas rede sistema perfil loja',
    ),
    intruded: words(
      'hackeado hackeada hackeados hackearam invadido invadida invadiram pirateado pirateada comprometida comprometido infectado infectados clonado clonada',
    ),
    private: words(
      'faturas endereços moradas dados pedidos encomendas contratos nomes contas mensagens documentos boletos',
    ),
    others: words('outro outros outra outras alheios alheias'),
    clients: words('clientes cliente pessoas usuários usuário utilizadores pessoa pacientes'),
    card: words('cartão cartões'),
    transfer: words(
      'cobrança cobranças débito débitos pagamento transferência compra compras transação transações movimento movimentos pix',
    ),
    strange: words(
      'desconhecido desconhecidos desconhecida desconhecidas estranho estranhos suspeito suspeitos suspeita fraudulento fraudulentas',
    ),
    lawyer: words('advogado advogada advogados'),
  },
  ignore: listed(`
    simulado de incêndio, simulacro de incêndio, detector de fumaça, detetor de fumo, porta corta, seguro contra, advogado de, advogada de, sem perda de dados,
    manutenção programada, conforme a lgpd
  `),
  negators: words('não nunca jamais nenhum nenhuma sem nem'),
  suppositions: listed('se, caso, em caso de, por exemplo, suponha, contra'),
  inquiries: listed(`
    como, quando, quanto, quanta, quantos, que, qual, quais, onde, quem, vocês têm, vocês também, têm, tem, oferecem, podem, poderiam, posso, dá para, é possível, é obrigatório,
    é obrigatória, há, existe, devo, procuro, abrem, aceitam
  `),
  resolutions: listed(`
    resolvido, resolvida, resolvidos, foi resolvido, solucionado, solucionada, arrumado, consertado, voltou a funcionar, voltaram a funcionar, já funciona, está funcionando, funcionando de novo,
    funcionando novamente, restabelecido, restabelecida, recuperado, recuperados, recuperada, alarme falso, falso alarme, erro meu
  `),
  claims: listed('segundo, supostamente'),
  turns: words('mas porém embora e então depois porque pois'),
  signals: {
    outage: listed(`
      {system} .. {failed}, {failed} .. {system}, está fora do ar, fora do ar, saiu do ar, está em baixo, queda total, queda geral, queda do {system}, queda da {system}, falta de luz, falta de energia, apagão, sem luz, sem energia, sem internet, sem rede, sem telefone, sem linha,
      sem conexão, sem sistema, sem serviço, não há internet, {system} não responde, {system} .. não responde, {system} não abre, {system} .. não abre, {system} não carrega, {system} não funciona, {system} .. não funciona, {system} não recebe, não recebe mais, nada funciona, não funciona nada, ninguém {able}, ninguém .. {work},
      não {able} {work}, não {able} fazer nada, {people} não {able}, nenhum funcionário, nenhum usuário, nenhum utilizador, nenhum dos nossos, nenhuma loja, está parado, está parada, estamos parados, estão parados, estão paradas, tudo parado, tudo travado, produção parou, produção parada,
      paralisado, paralisada, paralisados, página branca, página em branco, tela branca, erro 500, erros 500, erro 502, erro 503
    `),
    'data-loss': listed(`
      perda de dados, {all} .. {data} .. {gone}, {data} .. {gone}, {gone} .. {data}, {gone} tudo, tudo apagado, tudo perdido, tudo sumiu, perdemos tudo, perdi tudo, apagado por engano, apagada por engano, apagados por engano, apagou por engano, {data} .. vazia, {data} .. vazio, faltam .. dados, faltam os {data}, faltam {data},
      backup não restaura, backup .. não restaura, backup .. não, backup .. corrompido, cópia de segurança .. não, não temos cópia, sem cópia, sem backup, não temos backup, não há backup, disco rígido .. queimou, disco rígido .. morto, disco .. estragado, formatou, formatado .. disco, sobrescreveu,
      sobrescrito, irrecuperável, irrecuperáveis, não dá para recuperar, não sobrou um registro, não sobrou nada
    `),
    security: listed(`
      {account} .. {intruded}, {intruded}, hacker, hackers, invasão, invasor, ciberataque, ataque cibernético, ransomware, resgate, extorsão, chantagem, trojan, cavalo de troia, malware, vírus, phishing, arquivos .. criptografados, ficheiros .. encriptados, ficheiros .. cifrados, dados .. criptografados, vazamento, vazaram,
      vazados, fuga de dados, roubo de dados, vulnerabilidade, falha de segurança, brecha de segurança, incidente de segurança, {private} .. de outros {clients}, {private} .. de outras {clients}, {private} de {others}, {private} de outro {clients}, {private} .. {others} {clients}, {private} alheios, alguém entrou, alguém acessou,
      alguém acedeu, alguém .. acesso, alguém invadiu, acesso não autorizado, acessos não autorizados, acesso indevido, login suspeito, login desconhecido, senha .. roubada, senha foi alterada, senha foi trocada, senha .. alterada sem, palavra passe .. alterada, informou a senha, deu a senha, passou a senha, roubaram a senha, roubaram as senhas,
      dados .. na internet, dados .. publicados, enviando spam, envia spam, spams saem
    `),
    fraud: listed(`
      fraude, fraudes, fraudulento, fraudulenta, golpe, golpes, golpista, golpistas, burla, burlado, burlada, burlão, estelionato, estelionatário, falsificado, falsificada, identidade .. roubada, roubaram .. identidade, roubo de identidade, não autorizado, não autorizada, não autorizados, não autorizei, não autorizadas, sem a minha autorização, sem minha autorização,
      sem autorização, sem o meu consentimento, sem meu consentimento, {strange} .. {transfer}, {transfer} {strange}, não reconheço, {transfer} .. não reconheço, nunca comprei, não comprei, não fiz .. compra, não fiz essa, nunca pedi, nunca assinei, não assinei, não contratei, nunca contratei, não fui eu, alguém .. meu {card}, usando o meu {card}, usando meu {card},
      usar o meu {card}, pagar com o {card}, {card} .. roubado, {card} .. clonado, clonaram .. {card}, bloqueiem .. {card}, bloquear o meu {card}, bloqueiem a minha conta, bloqueiem agora, bloqueiem já, roubaram a, roubaram o, roubaram minha, roubaram meu, fui roubado, fui assaltado, códigos .. não pedi, código .. não pedi, que não pedi, não solicitei,
      se passou por, passou se por, passando se por, fazer passar por, em meu nome, no meu nome, limparam a minha conta, boleto falso, site falso, fatura falsa
    `),
    safety: listed(`
      pegou fogo, pegando fogo, fogo, incêndio, chamas, fumaça, fumo, explodiu, explosão, explodir, queimou, queimado, queimada, queimadura, queimaduras, cheiro de gás, cheiro forte de gás, cheiro a gás, cheira a gás, fuga de gás, vazamento de gás, cheiro de queimado, cheiro a queimado, choque elétrico, eletrocutado, monóxido, hospital,
      pronto socorro, urgências, ambulância, samu, bombeiros, ferido, ferida, feridos, inconsciente, intoxicação, intoxicado, envenenado, tivemos um acidente, sofreu um acidente, acidente grave, perigo de morte, risco de morte, em perigo, perigoso, perigosa, preso no elevador, presa no elevador, presas no elevador, presos no elevador, no elevador,
      reação alérgica, choque anafilático, não respira, não consegue respirar, cacos de vidro, vidro na, vidro no, pedaço de metal, pedaços de vidro, quero morrer, não quero mais viver, não quero viver, me matar, matar me, suicídio, tirar a minha vida, tirar minha vida, freios falharam, freio falhou, travões falharam, freios .. não, sem freios, alagado,
      alagada, inundado, inundada, inundação, quadro elétrico, sufocando, engasgou, ameaça de morte, agressão
    `),
    'legal-threat': listed(`
      {lawyer}, processar, processo judicial, processarei, queixa crime, apresentar queixa, denunciar, denuncio, denunciarei, denúncia, notificação extrajudicial, ação judicial, ações judiciais, medidas judiciais, medidas legais, via judicial, judicialmente, justiça, ajuizada, ajuizar, tribunal, tribunais, juizado, indenização, indemnização, danos morais,
      procon, reclame aqui, deco, livro de reclamações, consumidor gov, defesa do consumidor, polícia, delegacia, boletim de ocorrência, último aviso, última advertência, intimação, cartório
    `),
    'data-protection': listed(`
      autoridade de proteção de dados, proteção de dados, anpd, cnpd, lgpd, rgpd, artigo 15, artigo 17, direito ao esquecimento, direito de acesso, exclusão .. dados, apagamento .. dados, eliminação .. dados, apaguem .. dados, excluam .. dados, acesso a todos os meus dados, meus dados pessoais
    `),
  },
};
