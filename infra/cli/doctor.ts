import { apiChecks } from './check-api.ts';
import { databaseChecks } from './check-database.ts';
import { checkConfiguration, checkQueues } from './check-environment.ts';
import type { Command } from './command.ts';
import type { Finding } from './finding.ts';
import { plain } from './screen.ts';

const lineOf = ({ check, state, found, advice }: Finding): string =>
  plain(`${state.padEnd(4)}  ${check}: ${found}${advice === undefined ? '' : `. ${advice}`}`);

/** Asks a deployment, and what the environment names of it, whether all is as it should be. Changes nothing. */
export const doctor: Command = {
  name: 'doctor',
  about: 'Check API, key, provider and clock, and the configuration, database, indexes and queues of the environment',
  async run({ api, env, screen }) {
    const all = [
      ...(await apiChecks(api)),
      ...checkConfiguration(env),
      ...(await databaseChecks(env)),
      ...(await checkQueues(env)),
    ];
    if (screen.isJson) await screen.result({ ok: all.every(isNoFailure), checks: all }, () => '');
    else for (const finding of all) await screen.result(finding, () => lineOf(finding));
    return all.every(isNoFailure);
  },
};

const isNoFailure = ({ state }: Finding): boolean => state !== 'fail';
