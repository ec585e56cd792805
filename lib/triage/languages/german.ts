import { listed } from '../listed.ts';
import type { SetPhrases } from './set-phrases.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

export const german: SetPhrases = {
  id: 'de',
  version: '1',
  endings: ['e', 'en', 'er', 'es', 'em', 'n', 's', 't', 'te', 'ten'],
  classes: {
    system:
      words(`server~ website webseite~ homepage shop onlineshop webshop system~ kassensystem kasse kassen app anwendung
      plattform portal datenbank netzwerk internet telefon telefonie telefonanlage anlage api schnittstelle mailserver login
      anmeldung buchungssystem reservierungssystem warenwirtschaft erp crm cloud vpn wlan dienst dienste leitung
      terminal terminals kartenterminal kartenzahlung checkout software rechenzentrum produktion maschine maschinen heizung
      strom bestellsystem telefonnetz hotline standleitung router firewall schranke schranken`),
    be: words('ist sind war waren'),
    failed: words('ausgefallen down tot zusammengebrochen abgestürzt lahmgelegt unerreichbar unbenutzbar gecrasht'),
    nobody: words('niemand niemandem keiner keinem'),
    work: words(`arbeiten anmelden einloggen zugreifen bestellen buchen bezahlen zahlen kassieren telefonieren einkaufen
      erreichen anrufen weiterarbeiten`),
    people: words(
      `kunden mitarbeiter kollegen leute patienten gäste nutzer anwender benutzer mandanten schüler filialen`,
    ),
    whole: words(
      'alle alles sämtliche sämtlichen ganze ganzen gesamte gesamten gesamter komplette kompletten komplett',
    ),
    data: words(`daten dateien fotos bilder projekte dokumente kontakte termine kalender ordner datenbank kundendaten
      kundenkartei kundendatei kartei buchhaltung aufträge bestellungen rechnungen einträge mails postfach laufwerk archiv
      datensätze belege unterlagen akten`),
    gone: words('weg verschwunden gelöscht verloren futsch unauffindbar überschrieben zerstört formatiert vernichtet'),
    account:
      words(`konto account kundenkonto bankkonto postfach administratorkonto adminkonto benutzerkonto profil website
      webseite homepage server shop rechner system netzwerk mailkonto computer`),
    intruded: words('gehackt gekapert kompromittiert übernommen geknackt angegriffen infiziert eingebrochen'),
    private: words('rechnungen adressen daten bestellungen namen konten unterlagen nachrichten verträge kontodaten'),
    others: words('anderer anderen andere fremder fremden fremde'),
    clients: words('kunden nutzer benutzer patienten personen leute teilnehmer'),
    taken: words('gestohlen geklaut missbraucht abgegriffen entwendet'),
    card: words('karte kreditkarte bankkarte ec girocard'),
    transfer: words('zahlung buchung abbuchung überweisung belastung lastschrift transaktion'),
    strange: words(
      'unbekannte unbekannten unbekannter unbefugte unbefugter unberechtigte unberechtigten fremde fremder',
    ),
    ordered: words('bestellt abgeschlossen eröffnet eingekauft bezahlt gekauft beantragt'),
    lawyer: words(`anwalt anwältin rechtsanwalt rechtsanwältin anwälte anwalts rechtsbeistand`),
  },
  ignore: listed(`
    feuerübung, feuerlöscher~, feuer und flamme, geplanter ausfall, geplanten ausfall, schutz vor, versicherung gegen,
    anwalt für, anwältin für, anwälte für, kein datenverlust, ohne datenverlust, dsgvo konform, dsgvo konforme, offline modus
  `),
  negators: words('nicht kein keine keinen keinem keiner nie niemals ohne weder'),
  suppositions: listed('wenn, falls, ob, angenommen, im falle, für den fall, zum beispiel, gegen, vor'),
  inquiries: listed(`
    wie, was, wann, wo, welche, welcher, welches, wer, gibt es, haben sie, habt ihr, bieten sie, bietet ihr, können sie,
    könnt ihr, könnten sie, kann man, kann ich, darf ich, ist, sind, hat, ich suche, sichern sie, brauche ich, muss ich, wird,
    werden
  `),
  resolutions: listed(`
    behoben, gelöst, erledigt, hat sich erledigt, läuft wieder, laufen wieder, funktioniert wieder, funktionieren wieder,
    geht wieder, gehen wieder, wieder online, wieder erreichbar, wieder da, wieder aufgetaucht, wieder gefunden,
    wiedergefunden, wieder in ordnung, wurde wiederhergestellt, wurden wiederhergestellt, fehlalarm, mein fehler
  `),
  claims: listed('angeblich, laut'),
  turns: words('aber jedoch doch obwohl und weil wir dann bis sonst trotzdem denn'),
  signals: {
    outage: listed(`
      {system} .. {failed}, {system} {be} .. {failed}, {failed} .. {system}, {system} .. nicht erreichbar, {system} .. nicht mehr erreichbar,
      nicht mehr erreichbar, nicht mehr zu erreichen, {system} .. nicht zu erreichen, {system} ist offline, {system} sind offline,
      totalausfall, komplettausfall, serverausfall, systemausfall, stromausfall, internetausfall, netzausfall, großstörung,
      ausfall der {system}, ausfall des {system}, ausfall unserer, ausfall unseres, komplett ausgefallen, {whole} .. ausgefallen,
      {nobody} .. {work}, kann {nobody}, {nobody} kann, {people} können nicht {work}, {people} können .. nicht {work}, {nobody} .. an unsere,
      kann nicht mehr gearbeitet werden, können nicht arbeiten, können nicht mehr {work}, können nicht kassieren, {system} .. bei {nobody},
      anmeldung geht bei {nobody}, login geht bei {nobody}, steht still, stehen still, steht alles still, stillstand, produktion
      steht, betrieb steht, lahmgelegt, gar nichts mehr, nichts geht mehr, geht nichts mehr, läuft nichts mehr, läuft gar nichts,
      funktioniert nichts mehr, funktioniert gar nichts, kein internet, kein netz, kein telefon, keine telefonie, kein strom,
      {system} antwortet nicht, {system} reagiert nicht, {system} lädt nicht mehr, {system} startet nicht mehr, {system} nimmt keine,
      fehler 500, fehler 502, fehler 503, fehler 504, error 500, error 502, error 503, http 500, http 502, http 503, nur noch fehler,
      weiße seite, {people} kommen nicht durch, kommen keine mails, keine nachrichten mehr an
    `),
    'data-loss': listed(`
      datenverlust, {whole} .. {data} .. {gone}, {data} .. {gone}, {gone} .. {data}, alles {gone}, alles ist {gone}, alles war {gone},
      versehentlich gelöscht, aus versehen gelöscht, ordner .. leer, postfach .. leer, datenbank .. leer, kalender .. leer, fehlen .. {data},
      {data} .. fehlen, backup .. nicht wiederherstellen, sicherung .. nicht wiederherstellen, nicht wiederherstellbar,
      backup .. leer, backup .. defekt, backup .. kaputt, keine sicherung, kein backup, {data} .. nicht mehr auffindbar, {data} .. nicht mehr zu finden,
      {data} .. nicht mehr da, festplatte .. defekt, festplatte .. kaputt, festplatte formatiert, platte formatiert,
      unwiederbringlich, kein einziger eintrag, kein einziger datensatz
    `),
    security: listed(`
      {account} .. {intruded}, {intruded} .. {account}, gehackt, hackerangriff, hackerangriffe, cyberangriff, hacker, angreifer, ransomware, lösegeld,
      erpresst, erpressung, erpressungstrojaner, trojaner, schadsoftware, malware, virus, virenbefall, phishing, dateien .. verschlüsselt,
      daten .. verschlüsselt, server .. verschlüsselt, datenleck, datenpanne, datendiebstahl, sicherheitslücke, schwachstelle gefunden,
      sicherheitsvorfall, {private} .. {others} {clients}, {others} {private}, jemand .. eingeloggt, jemand .. angemeldet, jemand .. zugriff,
      jemand .. eingedrungen, {strange} zugriff, {strange} zugriffe, {strange} anmeldung, {strange} login, {strange} gerät,
      zugangsdaten eingegeben, zugangsdaten .. {taken}, passwort .. {taken}, passwörter .. {taken}, passwort .. geändert ohne, passwort wurde geändert,
      daten .. im netz, daten .. im internet, daten .. darknet, kundendaten .. im netz, kundendaten .. veröffentlicht, daten .. {taken}, spam verschickt,
      verschickt .. spam, spam mails verschickt, mails .. verschickt die nicht
    `),
    fraud: listed(`
      betrug, betrogen, betrüger, betrügerin, betrügern, abzocke, betrugsversuch, hereingefallen, reingefallen, identitätsdiebstahl, identitätsmissbrauch,
      identität .. {taken}, nicht autorisiert, nicht autorisierte, nicht autorisierten, nicht genehmigt~, unautorisierte, unautorisierten, unberechtigt abgebucht,
      {strange} {transfer}, {strange} abbuchungen, {strange} zahlungen, {strange} buchungen, kenne diese {transfer} nicht, kenne die {transfer} nicht,
      {transfer} .. kenne ich nicht, {transfer} .. nicht von mir, {transfer} .. nicht veranlasst, {transfer} .. nicht getätigt, war ich nicht, ich war das nicht,
      das war nicht ich, nie etwas gekauft, nie etwas bestellt, nie unterschrieben, nie abgeschlossen, nie bestellt, jemand .. {card}, {card} .. {taken},
      {card} .. sofort sperren, {card} sofort sperren, konto .. sofort sperren, sofort sperren, {card} sperren, portemonnaie .. {taken}, geldbeutel .. {taken},
      geldbörse .. {taken}, brieftasche .. {taken}, handy .. {taken}, geld .. {taken}, codes .. nicht angefordert, code .. nicht angefordert,
      tan .. nicht angefordert, unter meinem namen .. {ordered}, in meinem namen .. {ordered}, auf meinen namen .. {ordered}, meinen daten .. {ordered},
      tan verlangt, tan abgefragt, konto leergeräumt, gefälschte, gefälschten, fake shop, fakeshop, als .. mitarbeiter ausgegeben
    `),
    safety: listed(`
      brennt, brannte, gebrannt, feuer, zu brennen, in brand, in flammen, rauch, raucht, qualmt, explodiert, explodierte, explosion, durchgeschmort, schmort,
      schmorgeruch, verbrannt, verbrennung, verbrennungen, riecht .. gas, riecht .. verbrannt, gasgeruch, gasleck, gas tritt aus, stromschlag, elektrischen schlag,
      kohlenmonoxid, im krankenhaus, ins krankenhaus, notarzt, rettungswagen, krankenwagen, notaufnahme, feuerwehr, ist verletzt, wurde verletzt,
      wurden verletzt, schwer verletzt, verletzte, verletzter, bewusstlos, vergiftet, vergiftung, einen unfall, schweren unfall, lebensgefahr, lebensgefährlich,
      in gefahr, aufzug .. fest, fahrstuhl .. fest, im aufzug, im fahrstuhl, eingesperrt, keine luft, nicht atmen, allergische reaktion,
      allergischen schock, allergischer schock, glassplitter, glasscherben, metallsplitter, verletzungsgefahr, nicht mehr leben, umbringen, selbstmord, suizid,
      das leben nehmen, bremsen .. versagt, bremse .. versagt, bremsen .. nicht, keller .. wasser, unter wasser, überflutet, überschwemmt, rohrbruch,
      wasserrohrbruch, wasser .. stromkasten, wasser .. steckdose, erstickt, ersticken, herzinfarkt, überfall, einbrecher
    `),
    'legal-threat': listed(`
      {lawyer}, strafanzeige, anzeige erstatten, erstatte anzeige, abmahnung, klage, verklagen, verklage, vor gericht, beim gericht, gerichtlich, gerichtliche,
      gerichtlichen, gerichtliches, mahnverfahren, mahnbescheid, rechtliche schritte, rechtlichen schritte, rechtlichen schritten, juristische schritte, rechtsweg,
      schadensersatz, schadenersatz, verbraucherzentrale, verbraucherschutz, schlichtungsstelle, ombudsmann, staatsanwaltschaft, zur polizei, bei der polizei,
      polizei einschalten, einstweilige verfügung, unterlassungserklärung, letzte mahnung, letztmalig~, bundesnetzagentur, bafin, gewerbeaufsicht
    `),
    'data-protection': listed(`
      datenschutzbehörde, datenschutzaufsicht, landesdatenschutzbeauftragten, datenschutzbeauftragten, dsgvo, auskunft nach art, auskunft nach artikel, auskunft gemäß,
      nach artikel 15, nach art 15, artikel 17, personenbezogenen daten .. lösch~, personenbezogene daten .. lösch~, meine daten .. lösch~, meiner daten .. lösch~,
      löschung meiner daten, löschung aller daten, löschung .. personenbezogenen, alle~ daten .. gespeichert, recht auf löschung, recht auf vergessenwerden
    `),
  },
};
