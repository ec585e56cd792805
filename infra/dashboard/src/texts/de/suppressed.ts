import type { Catalogue } from '../catalogue.ts';

export const suppressed: Catalogue['suppressed'] = {
  closed: 'das Ticket war geschlossen, als es dringend wurde',
  first_import_old: 'es war beim ersten Import älter als 72 Stunden',
  imported: 'es wurde aus einer Datei importiert',
  quiet_hours: 'es wurde in der Ruhezeit dringend',
  over_before_sent: 'er war überholt, als die Alarmregeln das Senden zuließen',
};
