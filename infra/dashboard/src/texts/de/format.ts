import type { Catalogue } from '../catalogue.ts';

export const format: Catalogue['format'] = {
  justNow: 'gerade eben',
  points: '{points} Pp.',
  tickets: '{count, plural, one {# Ticket} other {# Tickets}}',
};
