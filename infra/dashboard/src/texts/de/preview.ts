import type { Catalogue } from '../catalogue.ts';

export const preview: Catalogue['preview'] = {
  title: 'Vorschau',
  button: 'Vorschau auf 25 Tickets',
  busy: 'Wird geladen …',
  means: 'Zeigt, wie Tickets gespeichert würden. Gespeichert wird nichts.',
  firstPage: '{count, plural, one {# Ticket} other {# Tickets}} auf der ersten Seite',
  gone: '{count, number} gelöscht',
  unreadable: '{count, number} nicht lesbar',
  named: '{name} {count, number}',
  noTotal: 'Der Helpdesk gibt nicht an, wie viele Tickets er hat.',
  firstImport: 'Ein erster Import von etwa {count, plural, one {# Ticket} other {# Tickets}}',
  firstImportCost:
    'Ein erster Import von etwa {count, plural, one {# Ticket} other {# Tickets}}: {calls, plural, one {# Aufruf} other {# Aufrufe}}, etwa {duration}',
  tickets: 'Tickets der Vorschau',
  subject: 'Betreff',
  state: 'Zustand',
  source: 'Quelle',
  urgency: 'Dringlichkeit',
  reason: 'Grund',
  unreadableEntries: '{count, plural, one {# Eintrag} other {# Einträge}} nicht lesbar, mit den Gründen',
  entry: '{id}: {reason}',
};
