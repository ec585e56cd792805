import type { Catalogue } from '../catalogue.ts';

export const exports: Catalogue['exports'] = {
  csv: 'CSV für Tabellen',
  ndjson: 'NDJSON für Programme',
};
