import type { TenantSettings } from '../api/types.ts';
import { valuesIn } from '../parts/lines.ts';

/** What is in the form of a tenant's settings, as it was typed. */
export type SettingsDraft = {
  name: string;
  /** Minutes between runs; empty: only on request. */
  minutes: string;
  /** One status on each line. */
  finished: string;
};

/** Of a tenant that nothing was set of. */
export const noSettings = (tenant_id: string): TenantSettings => ({
  ...{ tenant_id, name: null, ingest_every_minutes: null, finished_statuses: [] },
});

export const settingsDraftOf = ({ name, ingest_every_minutes, finished_statuses = [] }: TenantSettings) => ({
  name: name ?? '',
  minutes: `${ingest_every_minutes ?? ''}`,
  finished: finished_statuses.join('\n'),
});

/** The body of the request that stores it. */
export const settingsInputOf = ({ name, minutes, finished }: SettingsDraft): object => ({
  ...(name.trim() !== '' && { name: name.trim() }),
  ingest_every_minutes: minutes.trim() === '' ? null : Number(minutes),
  finished_statuses: valuesIn(finished),
});
