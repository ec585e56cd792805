import { listed } from './listed.ts';
import type { MailWords } from './mail-words.ts';

export const german: MailWords = {
  replyHeaders: { starts: ['am', 'von'], verbs: ['schrieb', 'schrieb am'] },
  sender: ['von'],
  fields: ['gesendet', 'datum', 'an', 'cc', 'kopie', 'betreff', 'antwort an', 'wichtigkeit'],
  originals: [
    'originalnachricht',
    'ursprüngliche nachricht',
    'original-nachricht',
    'ursprüngliche mail',
    'original-mail',
  ],
  forwards: [
    'weitergeleitete nachricht',
    'weitergeleitet',
    'anfang der weitergeleiteten nachricht',
    'weitergeleitete e-mail',
  ],
  pointers: [
    'siehe unten',
    's. u',
    'siehe unterhalb',
    'zur kenntnis',
    'zur info',
    'zur information',
    'z. k',
    'siehe anhang',
  ],
  replyLines: ['antworten sie oberhalb dieser linie', 'antwort oberhalb dieser zeile', 'bitte oberhalb dieser linie'],
  signOffs: listed(`
    mit freundlichen grüßen, mit freundlichen grüssen, mit freundlichen gruessen, mit freundlichem gruß, mit freundlichem
    gruss, mit besten grüßen, mit besten grüssen, mit herzlichen grüßen, mit vielen grüßen, freundliche grüße, freundliche
    grüsse, freundliche gruesse, beste grüße, beste grüsse, beste gruesse, viele grüße, viele grüsse, viele gruesse, liebe
    grüße, liebe grüsse, herzliche grüße, herzliche grüsse, schöne grüße, schöne grüsse, grüße, grüsse, gruß, gruss,
    hochachtungsvoll, mfg, lg, vg, bg, beste grüße aus, viele grüße aus, vielen dank und freundliche grüße, vielen dank und
    viele grüße, danke und viele grüße, danke und gruß
  `),
  thanks: [
    'danke',
    'vielen dank',
    'danke schön',
    'herzlichen dank',
    'besten dank',
    'danke im voraus',
    'vielen dank im voraus',
  ],
  postscripts: ['ps', 'p.s'],
  sentenceWords: listed(`
    ich, wir, mein, meine, unser, unsere, mir, uns, sie, ihr, ihre, ist, sind, war, waren, hat, haben, hatte, kann, können,
    konnte, muss, müssen, bitte, nicht, kein, keine, es, das, dies, wenn, warum, wie, seit, noch, wird, werden
  `),
  jobTitles: listed(`
    leiter, leiterin, leitung, geschäftsführer, geschäftsführerin, geschäftsführung, prokurist, prokuristin, vorstand,
    rechtsanwalt, rechtsanwältin, anwalt, syndikus, syndikusanwalt, justiziar, justiziarin, referent, referentin,
    sachbearbeiter, sachbearbeiterin, abteilung, abteilungsleiter, abteilungsleiterin, teamleiter, teamleiterin, inhaber,
    inhaberin, techniker, technikerin, ingenieur, ingenieurin, berater, beraterin, beauftragter, beauftragte,
    datenschutzbeauftragter, datenschutzbeauftragte, sicherheitsbeauftragter, sicherheitsbeauftragte, informatiker,
    informatikerin, administrator, administratorin, verwaltung, sekretariat, assistenz, assistentin, einkauf, vertrieb,
    stellvertretender, stellvertretende, notfallmanager, krisenmanager, buchhaltung, empfang, arzt, ärztin, professor
  `),
  contacts: listed(`
    telefon, tel, fon, mobil, mobiltelefon, handy, fax, telefax, durchwahl, zentrale, e-mail, mail, web, internet, straße,
    strasse, str, platz, allee, weg, postfach, gmbh, ag, kg, ohg, ug, e.v, mbh, hrb, hra, amtsgericht, registergericht,
    handelsregister, sitz der gesellschaft, sitz, ust-id, ust-idnr, ustid, steuernummer, umsatzsteuer, aufsichtsrat,
    aufsichtsratsvorsitzender, vorsitzender
  `),
  disclaimers: listed(`
    diese e-mail enthält vertrauliche, diese e-mail kann vertrauliche, diese e-mail und alle, diese e-mail und ihre, diese
    e-mail und etwaige, diese e-mail sowie, diese e-mail einschließlich, diese e-mail ist vertraulich, diese e-mail ist
    ausschließlich, diese e-mail ist nur, diese e-mail ist für, diese e-mail könnte vertrauliche, diese nachricht enthält
    vertrauliche, diese nachricht kann vertrauliche, diese nachricht und alle, diese nachricht und etwaige, diese nachricht
    sowie, diese nachricht ist vertraulich, diese nachricht ist ausschließlich, diese nachricht ist nur, diese nachricht ist
    für, diese mail enthält vertrauliche, diese mail ist, der inhalt dieser e-mail, der inhalt dieser nachricht, der inhalt
    dieser mail, inhalt dieser e-mail, die in dieser e-mail, die in dieser nachricht, informationen in dieser e-mail,
    informationen in dieser nachricht, vertraulichkeitshinweis, hinweis zur vertraulichkeit, haftungsausschluss, rechtlicher
    hinweis, wichtiger hinweis diese, vertrauliche und oder rechtlich, vertrauliche und rechtlich geschützte, vertrauliche
    oder rechtlich geschützte, rechtlich geschützte informationen, nicht der richtige adressat, nicht der beabsichtigte
    empfänger, nicht der vorgesehene empfänger, nicht der angegebene empfänger, nicht der richtige empfänger, nicht der
    bestimmungsgemäße, nicht der adressat, ausschließlich für den adressaten, ausschließlich für den empfänger,
    ausschließlich für die adressaten, ausschließlich für die im, ausschließlich für den bezeichneten, nur für den adressaten,
    nur für den empfänger, nur für den angegebenen, diese e-mail irrtümlich erhalten, e-mail irrtümlich erhalten, nachricht
    irrtümlich erhalten, e-mail irrtümlich zugegangen, diese mail irrtümlich, irrtümlich erhalten haben, versehentlich
    erhalten haben, fälschlicherweise erhalten haben, informieren sie bitte sofort den absender, informieren sie bitte den
    absender, informieren sie bitte unverzüglich den, informieren sie den absender, benachrichtigen sie bitte den absender,
    benachrichtigen sie bitte umgehend den, benachrichtigen sie bitte sofort den, benachrichtigen sie den absender,
    vernichten sie diese, löschen sie diese e-mail, löschen sie diese nachricht, das unerlaubte kopieren, unerlaubte kopieren
    sowie, unbefugte weitergabe, die unbefugte weitergabe, unbefugte nutzung, die
    weitergabe oder vervielfältigung, ist untersagt und, übernehmen keine haftung, übernehmen wir keine haftung, übernimmt keine haftung, keine haftung für viren, auf viren
    zu prüfen, auf viren geprüft, informationen zum datenschutz, informationen zur verarbeitung, hinweise zum datenschutz,
    unsere datenschutzhinweise, unsere datenschutzerklärung, datenschutzhinweise finden sie
  `),
  notices: listed(`
    stammt von einem externen absender, stammt von einem absender außerhalb, stammt von außerhalb, stammt nicht aus unserer,
    kommt von einem externen, kommt von extern, kommt von außerhalb, wurde von außerhalb, von einem externen absender, externe
    e-mail, externe mail, klicken sie nicht auf links, klicken sie auf keine links, öffnen sie keine links, öffnen sie keine
    anhänge, es sei denn sie kennen, sie erhalten nicht oft eine e-mail von, erfahren sie warum dies wichtig, denken sie an die
    umwelt, an die umwelt denken, schonen sie die umwelt, der umwelt zuliebe, bevor sie diese e-mail ausdrucken, bevor sie
    diese mail ausdrucken, antworten sie nicht auf diese, bitte nicht auf diese e-mail antworten, nicht auf diese nachricht,
    postfach wird nicht gelesen, postfach wird nicht überwacht, e-mail wurde automatisch, nachricht wurde automatisch, dies ist
    eine automatische nachricht, dies ist eine automatisch, dies ist eine systemnachricht, alle rechte vorbehalten, sie
    erhalten diese e-mail weil, sie erhalten diese nachricht weil, sie erhalten diesen newsletter, sie bekommen diesen
    newsletter, diese e-mail wurde an, im browser ansehen, im browser anzeigen, im browser öffnen, online ansehen, zur
    online-version, zur onlineversion, wird nicht richtig angezeigt, wird nicht korrekt angezeigt, newsletter abbestellen,
    newsletter abmelden, vom newsletter abmelden, hier abmelden, hier abbestellen, abmelden klicken, keine weiteren e-mails,
    keinen newsletter mehr, keine e-mails mehr erhalten, einstellungen verwalten, diese nachricht wurde auf viren, diese e-mail
    wurde auf viren, virenfrei
  `),
  footers: listed(`
    von meinem iphone, von meinem ipad, von meinem handy, von meinem smartphone, von meinem mobiltelefon, von meinem samsung,
    von meinem android, von meinem telefon, von meinem huawei, gesendet von, gesendet mit, gesendet über, gesendet aus, von
    unterwegs gesendet, diese nachricht wurde von meinem, diese e-mail wurde von meinem, holen sie sich outlook, outlook für
    ios, outlook für android, entschuldigen sie tippfehler, tippfehler bitte, bitte entschuldigen sie die kürze, folgen sie
    uns, besuchen sie uns, besuchen sie unsere, abmelden, abbestellen, jetzt anmelden, jetzt registrieren, jetzt kaufen, jetzt
    buchen, jetzt sichern, mehr erfahren, mehr lesen, unsere bürozeiten, unsere öffnungszeiten, sitz der gesellschaft, sitz,
    geschäftsführer, geschäftsführung, vorstand, amtsgericht, registergericht, handelsregister
  `),
  newsletter: {
    browser: listed(`
      im browser ansehen, im browser anzeigen, im browser öffnen, online ansehen, zur online-version, zur onlineversion, wird
      nicht richtig angezeigt, wird nicht korrekt angezeigt, webversion
    `),
    reason: listed(`
      sie erhalten diese e-mail weil, sie erhalten diese nachricht weil, sie erhalten diesen newsletter, sie bekommen diesen
      newsletter, diese e-mail wurde an, weil sie sich angemeldet, für unseren newsletter angemeldet
    `),
    optOut: [
      'abmelden',
      'abbestellen',
      'einstellungen verwalten',
      'keine weiteren e-mails',
      'keine e-mails mehr erhalten',
    ],
    offers: listed(`
      prozent rabatt, rabatt, jetzt kaufen, jetzt bestellen, jetzt sichern, jetzt anmelden, jetzt buchen, nur heute,
      nur noch heute, nur für kurze zeit, sonderangebot, angebot, versandkostenfrei, kostenloser versand, gutschein, webinar, mehr erfahren, mehr lesen, weiterlesen, neuheiten, diese woche, diesen monat, in dieser ausgabe, aktion
    `),
  },
  automatic: {
    subjects: listed(`
      automatische antwort, abwesenheitsnotiz, abwesend, abwesenheit, abwesenheitsnachricht, automatische rückmeldung,
      automatische eingangsbestätigung, eingangsbestätigung, nicht im büro, autoantwort, im urlaub, urlaubsabwesenheit
    `),
    openings: listed(`
      dies ist eine automatische antwort, dies ist eine automatisch generierte antwort, dies ist eine automatisch erzeugte
      antwort, das ist eine automatische antwort, dies ist eine abwesenheitsnotiz, diese automatische antwort, dies ist eine
      automatische eingangsbestätigung, dies ist eine automatische abwesenheitsnotiz
    `),
    absences: listed(`
      ich bin nicht im büro, ich bin nicht im hause, ich bin im urlaub, ich bin in elternzeit, ich bin außer haus, ich bin
      abwesend, ich bin derzeit, ich bin zurzeit, ich bin zur zeit, ich bin aktuell, ich bin momentan, ich bin im moment, ich bin
      vom, ich bin bis, ich bin ab, ich bin heute, ich bin diese woche, ich befinde mich, ich habe urlaub, nicht im büro und,
      zurzeit bin ich, derzeit bin ich, momentan bin ich, vielen dank für ihre nachricht, vielen dank für ihre e-mail, vielen dank für ihre mail,
      vielen dank für ihre anfrage, danke für ihre nachricht, danke für ihre e-mail, danke für deine nachricht, wir haben ihre
      nachricht erhalten, wir haben ihre anfrage erhalten, wir haben ihre e-mail erhalten, ihre anfrage ist bei uns eingegangen,
      ihre nachricht ist bei uns eingegangen, ihre e-mail ist bei uns eingegangen
    `),
    returns: listed(`
      ich bin ab dem, ab dem, bis zum, bis einschließlich, wieder für sie da, wieder erreichbar, wieder im büro, nach meiner
      rückkehr, nach meiner rückkehr, ihre e-mail wird nicht weitergeleitet, e-mails werden nicht weitergeleitet, wird nicht
      weitergeleitet, in dringenden fällen, in dringenden angelegenheiten, bei dringenden fragen, bei dringenden anliegen, in
      notfällen, im notfall, wenden sie sich bitte an, wenden sie sich an, meine vertretung, mein vertreter, vertritt mich,
      während meiner abwesenheit, in meiner abwesenheit, eingeschränkt erreichbar, keinen zugriff, schnellstmöglich, so bald wie
      möglich, sobald wie möglich, innerhalb von, werktagen, ticketnummer, vorgangsnummer, melden uns
    `),
  },
  bounces: {
    subjects: listed(`
      unzustellbar, unzustellbare e-mail, nachricht nicht zugestellt, zustellung fehlgeschlagen, zustellfehler,
      unzustellbarkeitsbericht, übermittlungsfehler, fehler bei der zustellung, gelesen, lesebestätigung, e-mail unzustellbar
    `),
    reports: listed(`
      fehler bei der nachrichtenzustellung, fehler bei der zustellung an, ihre nachricht konnte nicht zugestellt, konnte nicht
      zugestellt werden, die nachricht wurde nicht zugestellt, an folgende
      empfänger, für folgende empfänger, folgende empfänger, empfänger wurde nicht gefunden, ihre nachricht wurde gelesen am
    `),
  },
  no: listed('nein, keine, keiner, kein, nicht zutreffend, entfällt, k.a, trifft nicht zu'),
  goodNews: listed(`
    funktioniert, funktionieren, geht, gehen, läuft, laufen, erreichbar, verfügbar, möglich, gelöst, behoben, sicherung, backup,
    erhalten, angekommen, zugriff, zufrieden, geholfen, beantwortet, sicher
  `),
};
