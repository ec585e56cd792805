import type { Catalogue } from '../catalogue.ts';

export const period: Catalogue['period'] = {
  label: 'Zeitraum',
  own: 'Eigener Zeitraum',
  from: 'Von',
  to: 'Bis',
  noTickets: 'Keine Tickets in diesem Zeitraum.',
};

export const periodNames: Catalogue['periodNames'] = {
  '24h': 'Letzte 24 Stunden',
  yesterday: 'Gestern',
  week: 'Diese Woche',
  'last-week': 'Letzte Woche',
  month: 'Dieser Monat',
  'last-month': 'Letzter Monat',
  '7': 'Letzte 7 Tage',
  '30': 'Letzte 30 Tage',
  '90': 'Letzte 90 Tage',
  '365': 'Letzte 365 Tage',
  all: 'Gesamter Zeitraum',
};

export const periodsBefore: Catalogue['periodsBefore'] = {
  '24h': 'den 24 Stunden davor',
  yesterday: 'dem Tag davor',
  week: 'der letzten Woche',
  'last-week': 'der Woche davor',
  month: 'dem letzten Monat',
  'last-month': 'dem Monat davor',
  '7': 'den 7 Tagen davor',
  '30': 'den 30 Tagen davor',
  '90': 'den 90 Tagen davor',
  '365': 'den 365 Tagen davor',
  all: 'nichts',
  own: 'gleich vielen Tagen davor',
};
