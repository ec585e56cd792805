import type { Catalogue } from '../catalogue.ts';

export const alerts: Catalogue['alerts'] = {
  acknowledge: 'Quittieren<of>: {subject}</of>',
  acknowledgeAlert: 'Alarm quittieren',
  acknowledged: 'Quittiert {at}',
  acknowledgedBy: 'Quittiert {at} von {by}',
};
