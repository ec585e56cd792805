import type { MongoClient } from 'mongodb';
import { type Config, readConfig } from '#lib/config.ts';
import { connect } from '#lib/mongo/client.ts';
import { type Store, storeOf } from '#lib/mongo/store.ts';
import { uriFrom } from '#lib/mongo/uri.ts';
import { type AtlasIndexState, atlasIndexState } from '#lib/schema/atlas-index.ts';
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
    return await checksOf(storeOf(client, config));
  } catch {
    const advice = 'The user needs the role readWrite, and to list collections and indexes';
    return [{ check: 'database', state: 'fail', found: 'refuses to be looked at', advice }];
  } finally {
    await client.close();
  }
};

const checksOf = async (store: Store): Promise<Finding[]> => {
  const { db } = store;
  const before = Date.now();
  const hello = await db.command({ hello: 1 });
  const after = Date.now();
  const isSet = hello.setName !== undefined || hello.msg === 'isdbgrid';
  const clock =
    hello.localTime instanceof Date ? [clockFinding('the database', hello.localTime.getTime(), before, after)] : [];
  return [
    isSet
      ? { check: 'database', state: 'ok', found: `${db.databaseName} answers in ${after - before} ms` }
      : {
          check: 'database',
          state: 'fail',
          found: 'is no replica set, and so has no transactions',
          advice: 'Start it as a replica set; one member is enough',
        },
    indexFinding(await planSchema({ db })),
    ...(await searchFindings(store)),
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

const findingsOfStates: Readonly<Record<AtlasIndexState, Omit<Finding, 'check'>>> = {
  ready: { state: 'ok', found: 'has all tickets' },
  building: { state: 'warn', found: 'is being built', advice: 'Until it is ready, a search misses tickets' },
  outdated: { state: 'warn', found: 'is of another release', advice: 'npm run prepare-database updates it' },
  missing: { state: 'fail', found: 'is missing', advice: 'npm run prepare-database makes it' },
  failed: { state: 'fail', found: 'could not be built', advice: 'npm run prepare-database builds it again' },
};

/** The Atlas Search index, where tickets are searched by one. */
const searchFindings = async (store: Store): Promise<Finding[]> => {
  if (store.atlasIndex === undefined) return [];
  try {
    const { found, ...rest } = findingsOfStates[await atlasIndexState(store, store.atlasIndex)];
    return [{ check: 'search', found: `${store.atlasIndex} ${found}`, ...rest }];
  } catch {
    const advice = 'TICKET_SEARCH=atlas needs a server with Atlas Search, and a user who may list its indexes';
    return [{ check: 'search', state: 'fail', found: `${store.atlasIndex} cannot be looked at`, advice }];
  }
};
