import type { Catalogue } from '../catalogue.ts';

export const settings: Catalogue['settings'] = {
  lead: 'Name und Zeitplan des Mandanten, Prüfung seiner Statistik und Löschung von Kundendaten',
  tenant: 'Mandant',
  name: 'Name',
  nameHint: 'Anzeigename',
  minutes: 'Minuten zwischen Läufen',
  minutesHint: '1 bis 10080; leer lassen für Läufe nur auf Anforderung',
  finished: 'Status erledigter Tickets',
  finishedHint: 'Einer je Zeile, zusätzlich zu üblichen wie closed, solved oder resolved',
  statistics: 'Statistik',
  statisticsHelp:
    'Eine Prüfung zählt alle Tickets neu und vergleicht das Ergebnis mit der angezeigten Statistik. Sie bremst nichts.',
  neverVerified: 'Noch nie geprüft.',
  verify: 'Prüfen',
  counted: '{count, plural, one {# Ticket gezählt} other {# Tickets gezählt}}',
  consistent: 'Stimmt mit den Tickets überein',
  differ: '{count, plural, one {# Abweichung} other {# Abweichungen}}',
  differences: 'Abweichungen',
  keptAndFound: '{kept} laut Statistik, {found} gezählt',
  erasure: 'Daten eines Kunden löschen',
  erasureHelp:
    'Löscht Name und Texte des Kunden aus Tickets und ihrem Verlauf, auch wenn spätere Läufe sie wieder liefern. Die Tickets bleiben und zählen weiter.',
  customer: 'Kunden-ID',
  erase: 'Löschen …',
  erasing: 'Wird gelöscht …',
  eraseQuestion: 'Daten dieses Kunden löschen?',
  eraseIt: 'Endgültig löschen',
  eraseWarning: 'Was der Kunde geschrieben hat, wird endgültig gelöscht. Es lässt sich nicht wiederherstellen.',
  erased:
    '{count, plural, =0 {Kein Ticket hatte etwas zu löschen} one {# Ticket gelöscht} other {# Tickets gelöscht}}. Der Kunde heißt jetzt {alias}.',
  similar:
    '{count, plural, one {# anderer Kunde unterscheidet} other {# andere Kunden unterscheiden}} sich nur in Groß- und Kleinschreibung oder Leerzeichen: vielleicht dieselbe Person.',
  wait: 'Rate Limit des Anbieters',
  waitHelp:
    'Hat der gemeinsame Anbieter um eine Wartezeit gebeten (Retry-After), die nicht mehr nötig ist, setzen Sie sein Rate Limit zurück: Aufrufe gehen sofort weiter, für alle Mandanten.',
  lift: 'Rate Limit zurücksetzen',
  lifted: 'Aufrufe sind wieder erlaubt. Wartende Läufe gehen binnen 15 Minuten weiter.',
};
