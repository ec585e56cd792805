import type { Catalogue } from '../catalogue.ts';

export const names: Catalogue['names'] = {
  high: 'Hoch',
  medium: 'Mittel',
  low: 'Niedrig',
  positive: 'Positiv',
  neutral: 'Neutral',
  negative: 'Negativ',
  open: 'Offen',
  in_progress: 'In Bearbeitung',
  pending: 'Wartend',
  resolved: 'Gelöst',
  closed: 'Geschlossen',
  status: 'Status',
  urgency: 'Dringlichkeit',
  sentiment: 'Stimmung',
  source: 'Quelle',
  language: 'Sprache',
  customer_id: 'Kunde',
  subject: 'Betreff',
  body: 'Text',
};
