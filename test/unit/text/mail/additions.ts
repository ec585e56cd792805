/** What mail programs, servers and people's habits put around the words of a ticket, by class; `{}` stands for the ticket. */
export const additions: Record<string, readonly string[]> = {
  'a disclaimer': [
    `{}

This e-mail and any attachments are confidential and may be legally privileged. If you are not the intended recipient, any disclosure, copying or distribution is strictly prohibited and may be unlawful. Please notify the sender immediately and delete this e-mail from your system.`,
    `{}

CONFIDENTIALITY NOTICE: The information contained in this transmission is intended only for the use of the individual or
entity named above and may contain information that is privileged, confidential and exempt from disclosure under
applicable law. Unauthorised use may lead to legal action.`,
    `{}
Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe dieser Mail ist nicht gestattet.`,
    `{}

Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires. Si vous avez reçu ce message par erreur, merci d'en avertir immédiatement l'expéditeur et de le détruire. Toute utilisation non autorisée est interdite et peut donner lieu à des poursuites judiciaires.`,
    `{}

Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario y pueden contener información confidencial sometida a secreto profesional. Si usted no es el destinatario, le rogamos que nos lo comunique inmediatamente y proceda a su destrucción. Queda prohibida su divulgación, que podría dar lugar a acciones legales.`,
    `{}

Esta mensagem e quaisquer arquivos em anexo podem conter informações confidenciais e/ou privilegiadas. Se você não for o destinatário, fica notificado de que qualquer divulgação ou cópia é estritamente proibida. Caso tenha recebido esta mensagem por engano, avise o remetente e apague esta mensagem do seu sistema.`,
    `{}

DISCLAIMER: Any views or opinions presented are solely those of the author. E-mail transmission cannot be guaranteed to be secure or error-free as information could be intercepted, corrupted, lost, destroyed or contain viruses. The sender does not accept liability for any damage caused by any virus transmitted.

Please consider the environment before printing this e-mail.`,
    `{}

This message is intended solely for the addressee. Theft of its contents will be reported to the police.`,
    `{}

The information in this document is intended only for the person named above. A breach may lead to legal action.`,
  ],
  'a short banner of a gateway': [
    '[EXTERNAL]\n\n{}',
    '[EXTERNAL] {}',
    'CAUTION: External email\n\n{}',
    '*** EXTERNAL SENDER ***\n{}',
  ],
  'a notice of a mail program': [
    `CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.

{}`,
    `[EXTERNAL EMAIL] This e-mail comes from outside the company. Beware of phishing.
{}`,
    `ACHTUNG: Diese E-Mail stammt von einem externen Absender. Klicken Sie nicht auf Links und öffnen Sie keine Anhänge, es sei denn, Sie kennen den Absender.

{}`,
    `ATTENTION : Cet e-mail provient de l'extérieur de l'organisation. Ne cliquez pas sur les liens, sauf si vous reconnaissez l'expéditeur.

{}`,
    `ATENCIÓN: Este correo proviene de fuera de la organización. No haga clic en enlaces a menos que reconozca al remitente.

{}`,
    `ATENÇÃO: Este e-mail tem origem fora da organização. Não clique em links nem abra anexos a menos que reconheça o remetente.

{}`,
    '{}\n\nSent from my iPhone',
    '{}\n\nGet Outlook for iOS',
    '{}\n\nVon meinem iPhone gesendet',
    '{}\n\nEnvoyé de mon iPhone',
    '{}\n\nEnviado desde mi iPhone',
    '{}\n\nEnviado do meu iPhone',
    '{}\n\nThis email has been checked for viruses by Avast antivirus software.\nwww.avast.com',
    '{}\n\nVirus-free. www.avast.com',
  ],
  'a signature with a goodbye': [
    `{}

Kind regards,
Jo Marsh
Head of Security Incident Response
Frost Emergency Services Ltd
Tel: +44 20 7946 0000`,
    `{}

Warmest,
Jo`,
    `{}

Warmly,
Jo Marsh
Head of Emergency Response`,
    `{}

Best regards, Alex Reed
Data Breach Counsel | Litigation & Disputes
Reed Legal LLP`,
    `{}

Thanks,
Sam
Critical Outage Desk`,
    `{}

Mit freundlichen Grüßen
i. A. Petra Vogt
Leiterin IT-Sicherheit und Notfallmanagement
Vogt Rechtsanwälte GmbH
Amtsgericht Köln HRB 12345`,
    `{}

Viele Grüße
Max Baum`,
    `{}

Cordialement,
Luc Petit
Responsable sécurité et urgences
Cabinet d'avocats Petit & Associés`,
    `{}

Un saludo,
Ana Gil
Directora de Seguridad y Fraude
Gil Abogados S.L.`,
    `{}

Atenciosamente,
Rui Costa
Diretor Jurídico
Emergência Médica Lda`,
    `{}

-- 
Jo Marsh
Head of Legal, Litigation and Data Breach Response`,
  ],
  'a signature without a goodbye': [
    `{}

Jo Marsh
Head of Security Incident Response
Frost Emergency Services Ltd
+44 20 7946 0000 | jo.marsh@frost.example`,
    `{}
Alex Reed
Attorney at Law
www.reed-legal.example`,
    `{}

Petra Vogt
Datenschutzbeauftragte
Telefon 0221 555 010`,
    `{}

Luc Petit
Directeur de la sécurité
Tél. : 01 99 00 12 34`,
    `{}

Ana Gil
Abogada, Departamento de Fraude
Móvil 600 555 010`,
    `{}

Rui Costa
Encarregado de Proteção de Dados
Telefone: +351 210 000 000`,
    `{}

Chief Information Security Officer, Acme Threat Response Inc.`,
  ],
  'quoted mail': [
    `{}

On Mon, 3 Feb 2025 at 10:14, Support <help@shop.example> wrote:
> The whole site is down and all data is lost!
> This is an emergency, call the police.`,
    `{}

On Monday, 3 February 2025 at 10:14, Support Team
<help@shop.example> wrote:

> We were hacked. Your account was broken into.`,
    `{}

-----Original Message-----
From: Support <help@shop.example>
Sent: Monday, February 3, 2025 10:14
To: Jo
Subject: Urgent: server down

The server is down, we are losing money, please act immediately!`,
    `{}

________________________________
From: Support <help@shop.example>
Sent: Monday, February 3, 2025 10:14
To: Jo
Subject: Urgent: server down

The server is down, we will sue you!`,
    `{}

Am 03.02.2025 um 10:14 schrieb Support <help@shop.example>:
> Our production system is down, nobody can work.`,
    `{}

Von: Support <help@shop.example>
Gesendet: Montag, 3. Februar 2025 10:14
An: Jo
Betreff: Notfall

The server is down, we are losing money!`,
    `{}

Le lun. 3 févr. 2025 à 10:14, Support <help@shop.example> a écrit :
> Our production system is down, nobody can work.`,
    `{}

De : Support <help@shop.example>
Envoyé : lundi 3 février 2025 10:14
À : Jo
Objet : urgent

The server is down, we are losing money!`,
    `{}

El lun, 3 feb 2025 a las 10:14, Support (<help@shop.example>) escribió:
> Our production system is down, nobody can work.`,
    `{}

De: Support <help@shop.example>
Enviado el: lunes, 3 de febrero de 2025 10:14
Para: Jo
Asunto: urgente

The server is down, we are losing money!`,
    `{}

Em seg., 3 de fev. de 2025 às 10:14, Support <help@shop.example> escreveu:
> Our production system is down, nobody can work.`,
    `{}

De: Support <help@shop.example>
Enviada em: segunda-feira, 3 de fevereiro de 2025 10:14
Para: Jo
Assunto: urgente

The server is down, we are losing money!`,
  ],
  'the header of forwarded mail': [
    `---------- Forwarded message ---------
From: Jo Marsh <jo@client.example>
Date: Mon, 3 Feb 2025 at 10:14
Subject: a ticket
To: <help@shop.example>

{}`,
    `----- Forwarded by Jo Marsh/London/Acme on 02/03/2025 10:14 AM -----

From: Jo Marsh/London/Acme
To: help@shop.example
Date: 02/03/2025 10:12 AM
Subject: a ticket

{}`,
    `Begin forwarded message:

From: Jo Marsh <jo@client.example>
Subject: a ticket
Date: 3 February 2025 at 10:14:22 GMT
To: help@shop.example

{}`,
    `-------- Weitergeleitete Nachricht --------
Betreff: ein Ticket
Datum: Mon, 3 Feb 2025 10:14:22 +0100
Von: Jo Marsh <jo@client.example>
An: help@shop.example

{}`,
    `---------- Message transféré ---------
De : Jo Marsh <jo@client.example>
Date : lun. 3 févr. 2025 à 10:14
Objet : un ticket
À : <help@shop.example>

{}`,
    `---------- Mensaje reenviado ---------
De: Jo Marsh <jo@client.example>
Fecha: lun, 3 feb 2025 a las 10:14
Asunto: un ticket
Para: <help@shop.example>

{}`,
    `---------- Mensagem encaminhada ---------
De: Jo Marsh <jo@client.example>
Data: seg., 3 de fev. de 2025 às 10:14
Assunto: um ticket
Para: <help@shop.example>

{}`,
  ],
  'form lines answered with no': [
    `{}

Is this a security incident? No
Data breach: no
Production down: No`,
    `Emergency? NO
Personal injury: none

{}`,
    `{}

[ ] Site is down
[ ] Data loss
☐ Legal matter`,
    `{}

Handelt es sich um einen Notfall? Nein
Datenverlust: nein`,
    `{}

S'agit-il d'une urgence ? Non
Fraude : non`,
    `{}

¿Es una emergencia? No
Pérdida de datos: ninguna`,
    `{}

É uma emergência? Não
Fraude: não`,
  ],
  'logs and code': [
    `{}

2026-02-01 10:03:11 INFO start
2026-02-01 10:03:14 ERROR access denied, possible attack
2026-02-01T10:03:14.123Z FATAL critical failure, data lost, aborting`,
    `{}

Exception in thread "main" java.lang.IllegalStateException: database is down
    at com.example.shop.Order.save(Order.java:42)
    at com.example.shop.Main.main(Main.java:7)
Caused by: java.net.ConnectException: Connection refused
    ... 12 more`,
    `{}

Unhandled exception. System.InvalidOperationException: the database is down
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at Shop.Orders.Save(Order order) in C:\\src\\Orders.cs:line 42
   --- End of inner exception stack trace ---
   at Shop.Program.Main() in C:\\src\\Program.cs:line 7`,
    `{}

thread 'main' panicked at src/main.rs:42:13:
called \`Result::unwrap()\` on an \`Err\` value: "server is down, data lost"
stack backtrace:
   0: rust_begin_unwind
             at /rustc/0a1b/library/std/src/panicking.rs:645:5
   1: core::panicking::panic_fmt
note: run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`,
    `{}

{"level":"error","time":1738577654,"msg":"account hacked, server is down"}
{"level":"fatal","time":1738577655,"msg":"data lost","order":{"id":7}}`,
    `{}

Traceback (most recent call last):
  File "app.py", line 12, in <module>
ValueError: emergency stop`,
    `{}

\`\`\`
await emergency.stop(all)
server is down, hacked
\`\`\``,
    `{}

{
  "error": "account hacked",
  "level": "critical"
}`,
    `{}

Feb  3 10:14:22 web01 kernel: Out of memory: Killed process 4711
10.0.0.1 - - [03/Feb/2025:10:14:22 +0000] "GET /emergency HTTP/1.1" 500 12`,
  ],
  'the footer of a mailing list': [
    `{}

You are receiving this email because you signed up at shop.example.
Unsubscribe | View in browser`,
    `{}

Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben.
Hier abmelden`,
    `{}

Vous recevez cet e-mail car vous êtes inscrit. Se désabonner`,
    `{}

Recibe este correo porque se suscribió. Darse de baja`,
    `{}

Recebeu este e-mail porque se inscreveu. Cancelar inscrição`,
  ],
};
