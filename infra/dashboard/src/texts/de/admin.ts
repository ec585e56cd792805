import type { Catalogue } from '../catalogue.ts';

export const admin: Catalogue['admin'] = {
  unsaved: 'Noch nicht gespeichert.',
  discard: 'Verwerfen',
  more: 'Mehr anzeigen',
  progress: '{percent} %',
  failed: 'Fehlgeschlagen',
  yes: 'ja',
  no: 'nein',
};
