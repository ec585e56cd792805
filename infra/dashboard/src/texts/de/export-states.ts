import type { Catalogue } from '../catalogue.ts';

export const exportStates: Catalogue['exportStates'] = {
  running: 'Export läuft: bisher {count, plural, one {# Ticket} other {# Tickets}}',
  done: '{count, plural, one {# Ticket} other {# Tickets}} exportiert',
  cancelled:
    'Der Export wurde nach {count, plural, one {# Ticket} other {# Tickets}} abgebrochen; es wurde nichts gespeichert',
  failed:
    'Der Export ist nach {count, plural, one {# Ticket} other {# Tickets}} fehlgeschlagen; es wurde nichts gespeichert',
};
