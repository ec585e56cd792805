import type { ServiceLevelReport } from '../api/types.ts';
import type { StateName } from '../parts/state-names.ts';
import { t } from '../texts/t.ts';

type Open = ServiceLevelReport['open'][number];

export const measureNames: Readonly<Record<Open['measure'], string>> = {
  response: t('levels.response'),
  resolution: t('levels.resolution'),
  no_change: t('levels.no_change'),
};

export const levelNames: Readonly<Record<Open['level'], StateName>> = {
  on_time: ['good', t('levels.on_time')],
  warning: ['medium', t('levels.warning')],
  breach: ['bad', t('levels.breach')],
};
