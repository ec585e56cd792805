import type { Catalogue } from '../catalogue.ts';

export const settings: Catalogue['settings'] = {
  lead: 'Wie der Mandant heißt und abgerufen wird, ob seine Statistik stimmt, und die Löschung der Daten eines Kunden',
  tenant: 'Mandant',
  name: 'Name',
  nameHint: 'Wie man ihn nennt',
  minutes: 'Minuten zwischen Läufen',
  minutesHint: '1 bis 10080; leer: Läufe nur auf Anforderung',
  finished: 'Status erledigter Tickets',
  finishedHint: 'Einer je Zeile, neben üblichen wie closed, solved oder resolved',
  statistics: 'Statistik',
  statisticsHelp:
    'Eine Prüfung zählt alle Tickets neu und vergleicht mit dem, was angezeigt wird. Sie bremst niemanden.',
  neverVerified: 'Sie wurde noch nie geprüft.',
  verify: 'Prüfen',
  counted: '{count, plural, one {# Ticket gezählt} other {# Tickets gezählt}}',
  consistent: 'Stimmt mit den Tickets überein',
  differ: '{count, plural, one {# Abweichung} other {# Abweichungen}}',
  differences: 'Was abweicht',
  keptAndFound: '{kept} laut Statistik, {found} laut Tickets',
  erasure: 'Daten eines Kunden löschen',
  erasureHelp:
    'Texte und Name werden aus Tickets und ihrem Verlauf gelöscht, auch wo spätere Läufe sie wieder liefern. Die Tickets bleiben und zählen.',
  customer: 'Kundenkennung',
  erase: 'Löschen…',
  erasing: 'Wird gelöscht…',
  eraseQuestion: 'Daten dieses Kunden löschen?',
  eraseIt: 'Endgültig löschen',
  eraseWarning: 'Was der Kunde geschrieben hat, ist endgültig weg. Es lässt sich nicht wiederherstellen.',
  erased:
    '{count, plural, =0 {Kein Ticket hatte etwas zu löschen} one {# Ticket gelöscht} other {# Tickets gelöscht}}. Der Kunde heißt von nun an {alias}.',
  similar:
    '{count, plural, one {# anderer Kunde unterscheidet} other {# andere Kunden unterscheiden}} sich nur in Groß- und Kleinschreibung oder Leerzeichen: vielleicht dieselbe Person.',
  wait: 'Wartezeit des Anbieters',
  waitHelp:
    'Hat der gemeinsame Anbieter um eine Wartezeit gebeten, die vorüber ist, können Aufrufe sofort weitergehen, für alle Mandanten.',
  lift: 'Wartezeit aufheben',
  lifted: 'Aufrufe sind wieder erlaubt. Wartende Läufe gehen binnen 15 Minuten weiter.',
};
