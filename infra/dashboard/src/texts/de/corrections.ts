import type { Catalogue } from '../catalogue.ts';

export const corrections: Catalogue['corrections'] = {
  title: 'Einstufung korrigieren',
  urgent: 'Dringend',
  notUrgent: 'Nicht dringend',
  confirm: 'Bestätigen: dringend',
  hintForUrgent: 'Gilt das Ticket als nicht dringend, endet sein Alarm.',
  hintForOthers: 'Gilt das Ticket als dringend, werden Ziele nach den Alarmregeln alarmiert.',
  confirmed: 'Bestätigt: {fields}, {at} von {by}.',
  corrected: 'Korrigiert: {fields}, {at} von {by}. Einstufung: {before}.',
  undo: 'Rückgängig<of>: Korrektur</of>',
  high: 'hohe Dringlichkeit',
  medium: 'mittlere Dringlichkeit',
  low: 'niedrige Dringlichkeit',
  positive: 'positive Stimmung',
  neutral: 'neutrale Stimmung',
  negative: 'negative Stimmung',
  actionRequired: 'Handlungsbedarf',
  noActionRequired: 'kein Handlungsbedarf',
};
