import type { Catalogue } from '../catalogue.ts';

export const deletion: Catalogue['deletion'] = {
  isDeleted: 'Dieses Ticket ist gelöscht: Es steht in keiner Liste und keiner Statistik.',
  restore: 'Wiederherstellen',
  delete: 'Ticket löschen…',
  question: 'Dieses Ticket löschen?',
  deleteIt: 'Löschen',
  warning:
    'Es verschwindet aus Listen und Statistik, und kein Lauf bringt es zurück. Hier lässt es sich wiederherstellen.',
};
