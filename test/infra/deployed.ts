import { type ApiFunction, apiByRoute, apiGroups } from '#functions/manifest/api-groups.ts';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { apartGrants, type FunctionEntry } from '#functions/manifest/table.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import type { ApiShape } from '#infra/cdk/constructs/settings.ts';

/** A function of the deployment and the class whose permissions it shares. */
export type Deployed = Omit<FunctionEntry, 'file'> & { sharesRoleOf: string };

/** Who may seal or open secrets, or let files be uploaded, has a role apart. */
const roleOf = (name: string, { grants }: Pick<FunctionEntry, 'grants'>): string =>
  [name, ...apartGrants.filter((grant) => grants.includes(grant))].join(' ');

const apiIn = (shape: ApiShape): readonly ApiFunction[] =>
  (shape === 'grouped' ? apiGroups : apiByRoute)(routes, fallback);

/** Chooses what schedules of the table need that are not deployed otherwise. */
export const everySchedule = { judgeModel: 'anthropic.claude-haiku-4-5-20251001-v1:0' };

/** Every function of the table and the one that prepares the database. */
export const deployedIn = (shape: ApiShape): readonly Deployed[] => [
  ...apiIn(shape).map((one) => ({ ...one, sharesRoleOf: roleOf(`api-${one.right}`, one) })),
  ...queues.map((entry) => ({ ...entry, sharesRoleOf: entry.name })),
  ...schedules.map((entry) => ({ ...entry, sharesRoleOf: 'schedules' })),
  { ...prepareDatabaseEntry, sharesRoleOf: 'prepare-database' },
];

/** The name of the function that serves an entry of the table. */
export const functionOf = (shape: ApiShape, name: string): string =>
  apiIn(shape).find(({ members }) => members.some((member) => member.name === name))?.name ?? name;
