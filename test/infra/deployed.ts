import { apiGroups, rightOf } from '#functions/manifest/api-groups.ts';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import type { FunctionEntry } from '#functions/manifest/table.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import type { ApiShape } from '#infra/cdk/constructs/settings.ts';

/** A function as it is to be deployed, and the class of functions with which it shares its rights. */
export type Deployed = Omit<FunctionEntry, 'file'> & { sharesRoleOf: string };

const apiFunctions: Readonly<Record<ApiShape, readonly Deployed[]>> = {
  routes: [...routes, fallback].map((entry) => ({ ...entry, sharesRoleOf: `api-${rightOf(entry)}` })),
  grouped: apiGroups(routes, fallback).map((group) => ({ ...group, sharesRoleOf: `api-${group.right}` })),
};

/** Every function that the table asks for, and the one that prepares the database. */
export const deployedIn = (shape: ApiShape): readonly Deployed[] => [
  ...apiFunctions[shape],
  ...queues.map((entry) => ({ ...entry, sharesRoleOf: entry.name })),
  ...schedules.map((entry) => ({ ...entry, sharesRoleOf: 'schedules' })),
  { ...prepareDatabaseEntry, sharesRoleOf: 'prepare-database' },
];

/** The name of the function that answers what an entry of the table is about. */
export const functionOf = (shape: ApiShape, name: string): string =>
  shape === 'routes'
    ? name
    : (apiGroups(routes, fallback).find(({ members }) => members.some((member) => member.name === name))?.name ?? name);
