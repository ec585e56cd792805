import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type ApiFunction, apiByRoute, apiGroups } from '#functions/manifest/api-groups.ts';
import { type ApartGrant, apartGrants, type FunctionEntry, type Route } from '#functions/manifest/table.ts';
import { BaseFunction, type BaseFunctionProps } from './base-function.ts';
import type { Demand } from './concurrency.ts';
import { dispatcherSource } from './dispatcher-source.ts';
import { FunctionClass } from './function-class.ts';
import { apiImpact } from './impact.ts';
import { constructId } from './names.ts';
import type { Platform } from './platform.ts';
import type { Settings } from './settings.ts';

type ApiTable = { routes: readonly Route[]; fallback: FunctionEntry };

const functionsOf = ({ routes, fallback }: ApiTable, { api }: Pick<Settings, 'api'>): readonly ApiFunction[] =>
  (api === 'grouped' ? apiGroups : apiByRoute)(routes, fallback);

/** A route of its own function is bundled as it is. */
const sourceOf = ({ members }: ApiFunction): BaseFunctionProps['source'] => {
  const [only, ...others] = members;
  return only && others.length === 0 ? only : dispatcherSource({ members });
};

/** The functions of the API, and how many instances each is to have beside the others. */
export const apiDemands = (table: ApiTable, settings: Pick<Settings, 'api'>): Demand[] =>
  functionsOf(table, settings).map(({ name, weight }) => ({ name, weight }));

/**
 * Makes the functions of the API; those of one right share a log, and a role if they also have the same rights to secrets.
 * Answers which function an entry leads to.
 */
export const addApiFunctions = (
  scope: Construct,
  table: ApiTable,
  platform: Platform,
): ReadonlyMap<string, BaseFunction> => {
  const functions = functionsOf(table, platform.settings);
  const found = new Map<string, BaseFunction>();
  for (const [right, ofRight] of Map.groupBy(functions, (one) => one.right)) {
    const name = `api-${right}`;
    const ofClass = new FunctionClass(scope, `${constructId(name)}Class`, { name, platform, impact: apiImpact });
    const roleOf = rolesOf(ofClass);
    for (const entry of ofRight) {
      const one = new BaseFunction(scope, constructId(entry.name), {
        ...{ entry, platform, ofClass },
        source: sourceOf(entry),
        role: roleOf(entry),
        shifts: entry.shifts,
      });
      for (const member of entry.members) found.set(member.name, one);
    }
    ofClass.addAlarms();
  }
  return found;
};

/** Who may seal or open secrets, or let files be uploaded, has a role apart from those who may not. */
const rolesOf = (ofClass: FunctionClass) => {
  const roles = new Map<string, Role>();
  return ({ grants }: Pick<FunctionEntry, 'grants'>): Role => {
    const id = `${apartGrants
      .filter((grant) => grants.includes(grant))
      .map(constructIdOf)
      .join('')}Role`;
    const role = roles.get(id) ?? ofClass.addRole(ofClass, id);
    roles.set(id, role);
    return role;
  };
};

const constructIdOf = (grant: ApartGrant): string => constructId(grant.replace(':', '-'));
