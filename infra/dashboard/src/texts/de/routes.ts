import type { Catalogue } from '../catalogue.ts';

export const routes: Catalogue['routes'] = {
  summary: '{conditions} → {destinations}',
  every: 'Jeder Alarm',
  condition: '{field}: {values}',
  business: 'in den Geschäftszeiten',
  off: 'außerhalb der Geschäftszeiten',
  all: 'alle Ziele',
  step: 'nach {minutes} Min.: {destinations}',
};
