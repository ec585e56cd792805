import type { Catalogue } from '../catalogue.ts';

export const ticket: Catalogue['ticket'] = {
  title: 'Ticket {id}',
  number: 'Ticket <id></id>',
  previous: 'Vorheriges Ticket',
  next: 'Nächstes Ticket',
  place: '{at} von {count}',
  openInDesk: 'Im Helpdesk öffnen',
  whyUrgent: 'Warum es dringend ist',
  triage: 'Einstufung',
  signals: '{count, plural, one {# Signal} other {# Signale}}',
  quoted: '{count, plural, one {Zitierte E-Mail, # Zeile} other {Zitierte E-Mail, # Zeilen}}',
  history: 'Verlauf',
  noHistory: 'Dieses Ticket hat keinen Verlauf.',
  none: 'keine Angabe',
  sentAt: '<at></at> beim {tries, number}. Versuch',
  gaveUp: 'nach {tries, plural, one {# Versuch} other {# Versuchen}} aufgegeben',
  sending: 'seit <at></at>{tries, plural, =0 {} one {, bisher # Versuch} other {, bisher # Versuche}}',
  deletion: 'Löschen oder wiederherstellen',
  delete: 'Ticket löschen …',
  deleteThis: '„{name}“ löschen?',
  deleteIt: 'Löschen',
  deleteMeans:
    'Es verschwindet aus allen Listen und Statistiken, und kein Lauf holt es zurück. Es lässt sich wiederherstellen.',
  isDeleted: 'Dieses Ticket ist gelöscht: Es steht in keiner Liste.',
  restore: 'Ticket wiederherstellen',
};
