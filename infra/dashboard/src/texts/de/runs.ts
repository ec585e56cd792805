import type { Catalogue } from '../catalogue.ts';

export const runs: Catalogue['runs'] = {
  lead: 'Ein Lauf übernimmt alle Tickets des Mandanten von seinem Anbieter',
  running: 'Läuft',
  last: 'Letzter Lauf',
  start: 'Lauf starten',
  starting: 'Wird gestartet …',
  cancel: 'Lauf abbrechen',
  cancelling: 'Wird abgebrochen …',
  never: 'Die Tickets dieses Mandanten wurden noch nie übernommen.',
  pages: '{count, plural, one {# Seite} other {# Seiten}}',
  pagesOf: '{done, number} von {total, plural, one {# Seite} other {# Seiten}}',
  startedAndTook: '{at}, Dauer {duration}',
  progress: 'Übernommene Seiten',

  ingesting: 'Lauf aktiv',
  ingestingPercent: 'Lauf: {percent, number} %',
  progressOfRun: 'Fortschritt des Laufs',
  hasStarted: 'Ein Lauf hat begonnen.',
  isAt: 'Der Lauf ist bei {percent, number} Prozent.',
  hasCompleted: 'Der Lauf ist abgeschlossen.',
  wasCancelled: 'Der Lauf wurde abgebrochen.',
  hasFailed: 'Der Lauf ist fehlgeschlagen.',

  new: 'Neu',
  updated: 'Aktualisiert',
  unchanged: 'Unverändert',
  deleted: 'Gelöscht',
  skipped: 'Übersprungen',
  errors: 'Fehler',
  firstImport: 'Erster Import: {summary}',
  repaired: 'Reparierte Felder: {fields}',
  repairedField: '{field} in {count, plural, one {# Ticket} other {# Tickets}}',
  stale:
    '{count, plural, one {# ältere Version} other {# ältere Versionen}} ignoriert: Die gespeicherte Version ist neuer',
  fromFuture: '{count, plural, one {# Ticket} other {# Tickets}} mit Datum in der Zukunft',

  earlier: 'Frühere Läufe',
  earlierTable: 'Frühere Läufe als Tabelle',
  none: 'Noch kein Lauf ist beendet.',
  started: 'Beginn',
  result: 'Ergebnis',
  duration: 'Dauer',
  ignored: '{count, plural, one {# Ticket} other {# Tickets}} ignoriert, mit den Gründen',
  fault: '{id} auf Seite {page, number}: {reason}',

  withheld: 'Zurückgehaltene Löschungen',
  withheldMeans:
    '<strong>{count, plural, one {# Löschung} other {# Löschungen}} zurückgehalten.</strong> Der Lauf vom {at} hat {count, plural, one {# Ticket} other {# Tickets}} beim Anbieter nicht mehr gefunden. Das sind ungewöhnlich viele: Fragen Sie beim Anbieter nach, bevor Sie zustimmen.',
  approve: 'Zustimmen …',
  deleteQuestion: '{count, plural, one {# Ticket löschen?} other {# Tickets löschen?}}',
  delete: '{count, plural, one {# Ticket löschen} other {# Tickets löschen}}',
  deleteWarning:
    'Ein neuer Lauf beginnt und löscht die Tickets, die der Anbieter nicht mehr hat, höchstens {count, number}. Tickets, die später wieder auftauchen, werden wiederhergestellt.',
};
