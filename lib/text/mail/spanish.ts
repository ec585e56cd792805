import { listed } from './listed.ts';
import type { MailWords } from './mail-words.ts';

export const spanish: MailWords = {
  replyHeaders: { starts: ['el'], verbs: ['escribió'] },
  sender: ['de', 'remitente'],
  fields: ['enviado', 'enviado el', 'fecha', 'para', 'cc', 'asunto', 'responder a', 'importancia'],
  originals: ['mensaje original', 'correo original', 'mensaje de origen'],
  forwards: ['mensaje reenviado', 'inicio del mensaje reenviado', 'correo reenviado', 'forwarded message'],
  pointers: [
    'ver abajo',
    'véase abajo',
    'más abajo',
    'para su información',
    'para tu información',
    'ver adjunto',
    'reenvío',
  ],
  replyLines: ['responda por encima de esta línea', 'escriba su respuesta por encima', 'encima de esta línea'],
  signOffs: listed(`
    saludos, un saludo, saludos cordiales, un cordial saludo, cordiales saludos, cordial saludo, atentamente, atentos saludos,
    saludos atentos, muy atentamente, le saluda atentamente, un abrazo, cordialmente, reciba un cordial saludo, reciban un cordial
    saludo, muchas gracias y un saludo, gracias y un saludo, gracias y saludos, quedo a la espera, sin otro particular, s2, sdos
  `),
  thanks: [
    'gracias',
    'muchas gracias',
    'muchísimas gracias',
    'gracias de antemano',
    'mil gracias',
    'gracias por adelantado',
  ],
  postscripts: ['ps', 'p.s', 'pd', 'p.d'],
  sentenceWords: listed(`
    yo, nosotros, mi, mis, nuestro, nuestra, nuestros, nuestras, su, sus, usted, ustedes, es, son, está, están, era, ha, han, hay,
    puede, pueden, puedo, podemos, debe, no, ya, por favor, cuando, por qué, cómo, desde, esto, eso, se, me, nos
  `),
  jobTitles: listed(`
    director, directora, dirección, jefe, jefa, gerente, responsable, abogado, abogada, ingeniero, ingeniera, delegado, delegada,
    asesor, asesora, técnico, técnica, encargado, encargada, coordinador, coordinadora, administrador, administradora, presidente,
    presidenta, secretario, secretaria, secretaría, socio, socia, consultor, consultora, analista, departamento, fundador, fundadora,
    contable, letrado, letrada, procurador, procuradora, médico, médica, enfermero, enfermera, subdirector, subdirectora
  `),
  contacts: listed(`
    tel, tfno, tlf, teléfono, móvil, celular, fax, centralita, extensión, correo, e-mail, web, calle, c/, avenida, avda, plaza, paseo,
    apartado, s.l, s.a, s.l.u, sl, sa, slu, cif, nif, cp, registro mercantil, domicilio social, tomo, folio
  `),
  disclaimers: listed(`
    este mensaje y cualquier, este mensaje y los, este mensaje y todos, este mensaje y sus, este mensaje contiene información confidencial, este mensaje contiene
    información, este mensaje puede contener, este mensaje es confidencial, este mensaje se dirige, este mensaje va dirigido, este
    mensaje está dirigido, este mensaje es privado, este mensaje electrónico, este mensaje así como, este mensaje incluyendo, este
    mensaje está destinado, este correo y sus, este correo y cualquier, este correo electrónico y sus, este correo electrónico y cualquier, este correo electrónico y los, este correo electrónico es confidencial, este correo electrónico
    contiene, este correo electrónico puede contener, este correo electrónico está, este correo electrónico va, este correo electrónico
    se dirige, este correo contiene información, este correo es confidencial, este correo puede contener, este correo va dirigido, este
    correo está dirigido, este e-mail y sus, este e-mail y cualquier, este e-mail contiene, este e-mail es confidencial, este e-mail va dirigido, la información
    contenida en este, la información contenida en el presente, la información incluida en este, la información incluida en el
    presente, la información de este mensaje, el contenido de este mensaje, el contenido de este correo, el contenido de este e-mail,
    el contenido del presente, el presente mensaje, el presente correo, aviso de confidencialidad, aviso legal, cláusula de
    confidencialidad, nota de confidencialidad, advertencia legal, confidencial y o privilegiada, confidencial y privilegiada,
    información privilegiada o confidencial, información confidencial o, información confidencial y, secreto profesional, exclusivamente
    a su destinatario, exclusivamente a la persona, exclusivamente para el destinatario, exclusivamente al destinatario, exclusivo de su
    destinatario, uso exclusivo del destinatario, para uso exclusivo, únicamente al destinatario, únicamente para el destinatario, si no
    es usted el destinatario, si usted no es el destinatario, si no es el destinatario, si no es vd el destinatario, si no eres el
    destinatario, si vd no es el destinatario, no es el destinatario indicado, no es el destinatario previsto, si ha recibido este
    mensaje por error, si ha recibido este mensaje, si ha recibido este correo, si ha recibido este e-mail, si recibe este mensaje por
    error, si recibe este correo por error, si recibió este mensaje por error, si recibió este correo por error, si usted ha recibido
    este, si usted recibió este, si hubiera recibido este, si recibe este mensaje, recibido por error le, le rogamos que nos lo
    comunique, le rogamos nos lo comunique, le rogamos que lo notifique, le rogamos lo notifique, rogamos que nos lo comunique, rogamos
    lo comunique, notifíquelo inmediatamente, comuníquelo inmediatamente, comuníquelo al remitente, notifique al remitente, avise al
    remitente, informe al remitente, notifíquelo al remitente, proceda a su destrucción, proceda a su eliminación, proceda a
    eliminarlo, proceda a borrarlo, elimínelo de su sistema, bórrelo de su sistema, queda notificado de que, queda notificado que, queda
    prohibida, queda estrictamente prohibida, está estrictamente prohibida, prohibida en virtud de la legislación,
    cualquier uso no autorizado, cualquier utilización, la utilización divulgación, la divulgación copia, la lectura utilización, su
    divulgación copia o, las opiniones expresadas, no se hace responsable de, no se responsabiliza de, no asume ninguna
    responsabilidad, no asumimos ninguna responsabilidad, libre de virus, ausencia de virus, política de privacidad, de conformidad con
    el reglamento, en cumplimiento de la normativa, en cumplimiento del reglamento, le informamos que sus datos, le informamos de que
    sus datos, protección de datos le informamos, podrá ejercer los derechos de
  `),
  notices: listed(`
    proviene de fuera de, proviene de un remitente externo, proviene de una fuente externa, procede de fuera de, procede de un
    remitente externo, se originó fuera de, originado fuera de, ha sido enviado desde fuera, remitente externo, correo externo, mensaje
    externo, no haga clic en, no haga clic sobre, no hagas clic en, no abra archivos adjuntos, no abra los archivos, no abra enlaces, a
    menos que reconozca, a menos que conozca, salvo que reconozca, no suele recibir correos, no suele recibir correo, por qué es
    importante esto, piense en el medio ambiente, piensa en el medio ambiente, cuide el medio ambiente, proteja el medio ambiente,
    cuidemos el medio ambiente, medio ambiente antes de imprimir, antes de imprimir este, no imprima este, no responda a este, no
    responda este, no responder a este, no respondas a este, por favor no responda, este es un mensaje automático, mensaje generado
    automáticamente, mensaje enviado automáticamente, correo generado automáticamente, ha sido generado automáticamente, ha sido enviado
    automáticamente, buzón no está supervisado, buzón no supervisado, todos los derechos reservados, recibe este correo porque, recibe
    este mensaje porque, recibe este e-mail porque, recibes este correo porque, recibes este e-mail porque, recibes este mensaje porque,
    ha recibido este correo porque, este correo fue enviado a, este correo ha sido enviado a, ver en el navegador, ver en su
    navegador, ver en tu navegador, en su navegador, en tu navegador, versión en línea, ver online, no se ve correctamente, darse de
    baja, darte de baja, darme de baja de este boletín, date de baja, dese de baja, cancelar suscripción aquí, cancelar la suscripción
    aquí, cancelar mi suscripción al boletín, dejar de recibir estos, dejar de recibir nuestros, no desea recibir más, no desea seguir
    recibiendo, no quieres recibir más, gestionar preferencias, gestionar sus preferencias, gestiona tus preferencias, ha sido
    analizado, sin virus
  `),
  footers: listed(`
    enviado desde mi, enviado desde, enviado con, enviado a través de, enviado por mi, obtener outlook, obtén outlook, descargar
    outlook, outlook para ios, outlook para android, disculpe la brevedad, disculpen la brevedad, disculpe los errores, perdón por los
    errores, síguenos, síganos, visite nuestra, visítenos, visita nuestra, inscríbete, inscríbase, regístrate, regístrese ahora, compra
    ahora, compre ahora, reserva ahora, reserve ahora, más información en, más información, leer más, nuestro horario, horario de atención,
    domicilio social, inscrita en el registro, registro mercantil
  `),
  newsletter: {
    browser: listed(`
      ver en el navegador, ver en su navegador, ver en tu navegador, en su navegador, en tu navegador, versión en línea, ver online, no se
      ve correctamente
    `),
    reason: listed(`
      recibe este correo porque, recibe este mensaje porque, recibe este e-mail porque, recibes este correo porque, recibes este e-mail
      porque, recibes este mensaje porque, ha recibido este correo porque, este correo fue enviado a, se suscribió, te suscribiste
    `),
    optOut: listed(`
      darse de baja, darte de baja, date de baja, dese de baja, cancelar suscripción, cancelar la suscripción, gestionar preferencias,
      gestiona tus preferencias, no desea recibir más, dejar de recibir
    `),
    offers: listed(`
      descuento, compra ahora, compre ahora, oferta, oferta especial, por tiempo limitado, última oportunidad, solo hoy,
      sólo hoy, envío gratis, envío gratuito, regístrate, inscríbete, inscríbase, reserva ya, reserva ahora, más información, leer más,
      seminario web, webinar, novedades, esta semana, este mes, en este número, cupón, promoción
    `),
  },
  automatic: {
    subjects: listed(`
      respuesta automática, fuera de la oficina, fuera de oficina, ausente, ausencia, mensaje de ausencia, de vacaciones, aviso de
      ausencia, acuse de recibo, contestación automática
    `),
    openings: listed(`
      esta es una respuesta automática, este mensaje es una respuesta automática, esta respuesta automática, este es un acuse de recibo
      automático, ésta es una respuesta automática, respuesta automática a su
    `),
    absences: listed(`
      estoy fuera de la oficina, estaré fuera de la oficina, me encuentro fuera de la oficina, actualmente estoy fuera, actualmente me
      encuentro, estoy de vacaciones, estaré de vacaciones, me encuentro de vacaciones, me encuentro ausente, estoy ausente, estaré
      ausente, estoy de baja, gracias por su mensaje, gracias por tu mensaje, gracias por su correo, gracias por tu correo, gracias por
      contactar, gracias por ponerse en contacto, gracias por escribirnos, hemos recibido su, hemos recibido tu, su solicitud ha sido, su
      mensaje ha sido, su consulta ha sido
    `),
    returns: listed(`
      hasta el, estaré de vuelta, de vuelta el, regreso el, regresaré, volveré, a mi regreso, a mi vuelta, cuando regrese, en caso de
      urgencia, en caso de emergencia, para asuntos urgentes, para temas urgentes, para cualquier urgencia, si es urgente, si su consulta
      es urgente, póngase en contacto con, puede contactar con, por favor contacte, contacte con, durante mi ausencia, en mi ausencia,
      acceso limitado, sin acceso, lo antes posible, a la mayor brevedad, en breve, en un plazo de, días hábiles, días laborables, horas
      laborables, número de ticket, número de incidencia, no responda
    `),
  },
  bounces: {
    subjects: listed(`
      no se puede entregar, no entregado, no se ha podido entregar, correo no entregado, mensaje no entregado, error de entrega, error en
      la entrega, entrega fallida, notificación de estado de entrega, leído, correo devuelto, devuelto
    `),
    reports: listed(`
      no se pudo entregar el mensaje, no se ha podido entregar, no pudo ser entregado, no se entregó, error en la entrega a estos,
      error de entrega a, a los siguientes destinatarios, a estos destinatarios, al siguiente destinatario, dirección no encontrada, no
      se encontró la dirección, no se ha encontrado la dirección, su mensaje fue leído el, su mensaje se leyó
    `),
  },
  no: listed('no, ninguno, ninguna, nada, no aplica, no procede, en absoluto, falso'),
  goodNews: listed(`
    funciona, funcionan, disponible, accesible, operativo, operativa, posible, resuelto, resuelta, solucionado, solucionada, acceso,
    copia de seguridad, recibido, llegado, satisfecho, satisfecha, respondido, puede, pueden, seguro
  `),
};
