import type { Catalogue } from '../catalogue.ts';

export const ticketViews: Catalogue['ticketViews'] = {
  all: 'Alle',
  open: 'Offen',
  urgent: 'Dringend und offen',
};
