import type { MongoClient } from 'mongodb';
import { type Config, readConfig } from '#lib/config.ts';
import { connect } from '#lib/mongo/client.ts';
import { uriFrom } from '#lib/mongo/uri.ts';
import { planSchema, type SchemaPlan } from '#lib/schema/plan.ts';
import { clockFinding, type Finding } from './finding.ts';

/** The database that the environment names: whether it answers, is a replica set, has its indexes, and shows our time. */
export const databaseChecks = async (env: NodeJS.ProcessEnv): Promise<Finding[]> => {
  if (!env.MONGODB_URI && !env.MONGODB_URI_SECRET_ARN) {
    const advice = 'Set MONGODB_URI and MONGODB_DB to check the database and its indexes';
    return [{ check: 'database', state: 'warn', found: 'not checked', advice }];
  }
  let config: Config<'mongo'>['mongo'];
  try {
    config = readConfig(['mongo'], env).mongo;
  } catch {
    return [{ check: 'database', state: 'warn', found: 'not checked', advice: 'Correct its configuration first' }];
  }
  let client: MongoClient;
  try {
    client = await connect(await uriFrom(config.source));
  } catch {
    // The driver's message may repeat the URI.
    const advice = 'Check MONGODB_URI, the user and the way there (docs/network.md)';
    return [{ check: 'database', state: 'fail', found: 'cannot be reached', advice }];
  }
  try {
    return await checksOf(client, config.database);
  } catch {
    const advice = 'The user needs the role readWrite, and to list collections and indexes';
    return [{ check: 'database', state: 'fail', found: 'refuses to be looked at', advice }];
  } finally {
    await client.close();
  }
};

const checksOf = async (client: MongoClient, database: string): Promise<Finding[]> => {
  const db = client.db(database);
  const before = Date.now();
  const hello = await db.command({ hello: 1 });
  const after = Date.now();
  const isSet = hello.setName !== undefined || hello.msg === 'isdbgrid';
  const clock =
    hello.localTime instanceof Date ? [clockFinding('the database', hello.localTime.getTime(), before, after)] : [];
  return [
    isSet
      ? { check: 'database', state: 'ok', found: `${database} answers in ${after - before} ms` }
      : {
          check: 'database',
          state: 'fail',
          found: 'is no replica set, and so has no transactions',
          advice: 'Start it as a replica set; one member is enough',
        },
    indexFinding(await planSchema({ db })),
    ...clock,
  ];
};

const prepare = 'npm run prepare-database makes them';

const indexFinding = ({ steps, conflicts, stale }: SchemaPlan): Finding => {
  const [conflict] = conflicts;
  if (conflict) {
    const found = `${conflict.name} of ${conflict.collection} has other fields or options`;
    return {
      check: 'indexes',
      state: 'fail',
      found,
      advice: 'Drop it, then npm run prepare-database makes it as it should be',
    };
  }
  const lacking = [...new Set(steps.map(({ collection }) => collection))];
  if (lacking.length > 0)
    return { check: 'indexes', state: 'fail', found: `missing or outdated in ${lacking.join(', ')}`, advice: prepare };
  const unused = stale.map(({ collection, name }) => `${name} of ${collection}`);
  if (unused.length === 0) return { check: 'indexes', state: 'ok', found: 'all there' };
  const advice = 'Drop them once the version before is no longer needed';
  return { check: 'indexes', state: 'warn', found: `all there; not of this version: ${unused.join(', ')}`, advice };
};
