import { t } from '../texts/t.ts';
import type { Column } from './tenant-order.ts';

export const columnNames: Readonly<Record<Column, string>> = {
  status: t('tenants.status'),
  name: t('tenants.name'),
  lag: t('tenants.lag'),
  urgent: t('tenants.urgent'),
  levels: t('tenants.levels'),
  false_alarms: t('tenants.false_alarms'),
};

/** What a column counts, where its name does not say it. */
export const columnHints: Readonly<Partial<Record<Column, string>>> = {
  lag: t('tenants.lagMeans'),
  urgent: t('tenants.urgentMeans'),
  levels: t('tenants.levelsMean'),
  false_alarms: t('tenants.falseAlarmsMean'),
};
