import type { Catalogue } from '../catalogue.ts';

export const hours: Catalogue['hours'] = {
  business: 'Geschäftszeiten',
  addBusiness: 'Geschäftszeiten hinzufügen',
  noBusiness: 'Keine. Routen können sich darauf beziehen.',
  noBusinessOfLevels: 'Keine: Die Zeit zählt rund um die Uhr.',
  quiet: 'Ruhezeiten',
  addQuiet: 'Ruhezeiten hinzufügen',
  noQuiet: 'Keine: Alarme werden jederzeit gesendet.',
  quietAction: 'Alarme in Ruhezeiten',
  hold: 'Zurückhalten und eine Sammelmeldung senden',
  drop: 'Verwerfen',
  deliver: 'Zustellen',
  days: 'Tage, an denen sie beginnen',
  from: 'Von',
  to: 'Bis',
  remove: 'Entfernen<of>: diese Zeiten</of>',
  timeZone: 'Zeitzone aller Zeiten',
  timeZoneHint: 'Zum Beispiel Europe/Berlin',
};
