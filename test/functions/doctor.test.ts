import { describe, expect, inject, it } from 'vitest';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { commandLine, linesOf } from '#test/support/command-line.ts';
import { localApi } from './local-api.ts';

const { stack, store, keyFor } = await localApi();
const { intake } = commandLine(stack);

type Report = { ok: boolean; checks: { check: string; state: string; found: string; advice?: string }[] };

describe('npx intake doctor', () => {
  const doctor = async (env: NodeJS.ProcessEnv) => {
    const { code, out } = await intake(['doctor', '--json'], env);
    const report = linesOf(out)[0] as unknown as Report;
    const statesOf = (check: string) => report.checks.filter((one) => one.check === check).map(({ state }) => state);
    return { code, out, report, statesOf };
  };
  const database = { MONGODB_URI: inject('mongoUri'), MONGODB_DB: store.db.databaseName };

  it('finds the local stack and its database as they should be', async () => {
    await prepareDatabase(store);

    const { code, report, statesOf } = await doctor(database);

    expect(report.checks.filter(({ state }) => state === 'fail')).toEqual([]);
    expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true });
    for (const check of ['api', 'provider', 'key', 'configuration', 'database', 'indexes'])
      expect([check, statesOf(check)]).toEqual([check, ['ok']]);
    expect(statesOf('clock')).toEqual(['ok', 'ok']);
    expect(statesOf('queues')).toEqual(['warn']);
  });

  it('names what is wrong with each, and what to do', async () => {
    const wrong = { INTAKE_API_KEY: await keyFor(['x'], ['ingest']), MONGODB_POOL_SIZE: 'lots', PORT: '-1' };
    const { code, report, statesOf } = await doctor({ ...database, MONGODB_DB: 'not-prepared', ...wrong });

    expect({ code, ok: report.ok }).toEqual({ code: 1, ok: false });
    const faults = report.checks.filter(({ check }) => check === 'configuration').map(({ found }) => found);
    expect(faults.toSorted()).toEqual([
      expect.stringMatching(/^MONGODB_POOL_SIZE must/),
      expect.stringMatching(/^PORT must/),
    ]);
    expect(statesOf('key')).toEqual(['ok']);
    expect(report.checks.filter(({ state, advice }) => state !== 'ok' && !advice)).toEqual([]);
  });

  it('finds indexes that are missing', async () => {
    const { code, statesOf } = await doctor({ ...database, MONGODB_DB: 'not-prepared' });
    expect({ code, indexes: statesOf('indexes') }).toEqual({ code: 1, indexes: ['fail'] });
  });

  it('finds a server without the Atlas Search that is configured', async () => {
    const { code, report } = await doctor({ ...database, TICKET_SEARCH: 'atlas', ATLAS_SEARCH_INDEX: 'words' });
    expect(code).toBe(1);
    expect(report.checks.filter(({ check }) => check === 'search')).toEqual([
      {
        check: 'search',
        state: 'fail',
        found: 'words cannot be looked at',
        advice: 'TICKET_SEARCH=atlas needs a server with Atlas Search, and a user who may list its indexes',
      },
    ]);
  });

  it('finds a wrong key, and hosts and queues that do not answer, without repeating a secret', async () => {
    const wrongKey = await doctor({ INTAKE_API_KEY: 'a-wrong-key' });
    const away = await doctor({
      INTAKE_URL: 'http://127.0.0.1:9',
      MONGODB_URI: 'mongodb://user:a-password@127.0.0.1:9/?serverSelectionTimeoutMS=300',
      APPLY_IMPORT_QUEUE_URL: 'http://127.0.0.1:9/apply-import',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    });

    expect([wrongKey.code, wrongKey.statesOf('key')]).toEqual([1, ['fail']]);
    expect(wrongKey.out).not.toContain('a-wrong-key');
    for (const check of ['api', 'database', 'queues']) expect([check, away.statesOf(check)]).toEqual([check, ['fail']]);
    expect(away.out).not.toContain('a-password');
  });
});
