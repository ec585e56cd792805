import type { Catalogue } from '../catalogue.ts';

export const density: Catalogue['density'] = {
  comfortable: 'Normal',
  compact: 'Kompakt',
};
