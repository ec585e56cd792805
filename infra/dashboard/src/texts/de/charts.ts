import type { Catalogue } from '../catalogue.ts';

export const charts: Catalogue['charts'] = {
  asTable: 'Als Tabelle anzeigen',
  table: '{title} als Tabelle',
  hour: 'Stunde',
  day: 'Tag',
};
