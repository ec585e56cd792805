import type { Catalogue } from '../catalogue.ts';

export const columns: Catalogue['columns'] = {
  subject: 'Betreff',
  reason: 'Grund oder Text',
  urgency: 'Dringlichkeit',
  sentiment: 'Stimmung',
  status: 'Status',
  alert: 'Alarm',
  priority: 'Priorität',
  customer: 'Kunde',
  ticket: 'Ticket',
  source: 'Quelle',
  assignee: 'Zuständig',
  language: 'Sprache',
  tags: 'Schlagwörter',
  created: 'Erstellt',
  updated: 'Geändert',
};
