import type { ServiceLevelReport } from '../api/types.ts';
import type { StateName } from '../parts/state-names.ts';

type Open = ServiceLevelReport['open'][number];

export const measureNames: Readonly<Record<Open['measure'], string>> = {
  response: 'First response',
  resolution: 'Resolution',
  no_change: 'No change',
};

export const levelNames: Readonly<Record<Open['level'], StateName>> = {
  on_time: ['good', 'On time'],
  warning: ['medium', 'Due soon'],
  breach: ['bad', 'Missed'],
};
