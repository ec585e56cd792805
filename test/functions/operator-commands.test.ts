import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { hashOfKey, isOurKey } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { type Index, indexes } from '#lib/schema/indexes.ts';
import { currentSchema } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { erasuresOf } from '#lib/tickets/erasures.ts';
import { testStore } from '#test/support/mongo.ts';

const store = await testStore();
const database = ['--uri', inject('mongoUri'), '--db', store.db.databaseName];

type Ended = { code: number; out: string; error: string };

/** A command as an operator calls it, in a process of its own. */
const command = (name: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const { MONGODB_URI: _, ...env } = process.env;
    execFile(process.execPath, [`infra/local/${name}.ts`, ...args], { env }, (failure, out, error) =>
      resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });

describe('npm run prepare-database', () => {
  it('reports what it would do, does it, and finds nothing to do afterwards', async () => {
    const isMissing = ({ key }: Index): boolean => 'seen_by' in (key as object);
    const missing = indexes.tickets?.find(isMissing);
    const tickets = indexes.tickets?.filter((index) => !isMissing(index)) ?? [];
    const old: Index = { key: { old: 1 }, serves: 'the version before' };
    const schema = { ...currentSchema, indexes: { ...indexes, tickets: [...tickets, old] } };
    await store.db.dropDatabase();
    await prepareDatabase(store, { schema });
    const stale = 'stale: index old_1 of tickets is used by no query of this version\n';
    const step = `create indexes of tickets:\n  tenant_id_1_seen_by_1 (${missing?.serves})`;

    const dry = await command('prepare-database', ...database, '--dry-run');
    const done = await command('prepare-database', ...database);
    const again = await command('prepare-database', ...database);

    expect(dry).toEqual({ code: 0, error: '', out: `${stale}would ${step}\nSteps: 1\n` });
    expect(done).toEqual({ code: 0, error: '', out: expect.stringContaining(`${stale}[1/1] ${step}\n  done in `) });
    expect(again).toEqual({ code: 0, error: '', out: `${stale}Nothing to do\n` });
  });

  it('fails with the reason and its usage when it is called wrongly', async () => {
    expect(await command('prepare-database')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^Configuration: MONGODB_URI must be set\n\nUsage: npm run prepare-database/),
    });
    expect(await command('prepare-database', '--drop')).toMatchObject({
      code: 1,
      error: expect.stringContaining("Unknown option '--drop'"),
    });
  });
});

describe('npm run rotate-secret', () => {
  it('adds a secret, after which older keys and erasures are still recognised', async () => {
    const wanted = { ...everyRight, expiresAt: null, label: null };
    const before = await createKey(store, everyRight, wanted, new Date());
    const { alias } = await erasuresOf(store, 'tenant').note('C-1', new Date());

    const { code, out } = await command('rotate-secret', ...database);

    expect(code).toBe(0);
    const [signsFrom = ''] = /\d{4}-\S+Z/.exec(out) ?? [];
    const later = new Date(Date.parse(signsFrom) + 1);
    const keyring = await deploymentSecretsIn(store).keyring(later);
    const other = randomBytes(8).toString('hex');
    expect(keyring.codes('erased-customer', other)).toHaveLength(2);
    expect(isOurKey(before.key, keyring)).toBe(true);
    expect(await recogniseKey(store, hashOfKey(before.key), later)).toMatchObject({ scopes: everyRight.scopes });
    // An instance that starts now reads both secrets.
    const instance = { db: store.db.client.db(store.db.databaseName) };
    expect(await erasuresOf(instance, 'tenant').aliasesAmong(['C-1'])).toEqual(new Map([['C-1', alias]]));
  });
});

describe('npm run erasures', () => {
  it('exports a list that only its owner reads, and applies it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'intake-')), 'erasures.json');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    await store.db.collection('erasures').deleteMany({});
    const { alias } = await erasuresOf(store, 'tenant').note('C-2', new Date());

    const exported = await command('erasures', ...database, '--export', file);
    await store.db.collection('erasures').deleteMany({});
    const applied = await command('erasures', ...database, '--apply', file);

    expect(exported).toEqual({ code: 0, error: '', out: `Erasures in ${file}: 1\n` });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(applied).toEqual({ code: 0, error: '', out: 'Erasures known: 1; tickets erased again: 0\n' });
    expect(await erasuresOf(store, 'tenant').aliasesAmong(['C-2'])).toEqual(new Map([['C-2', alias]]));
    expect(await command('erasures', ...database)).toMatchObject({ code: 1 });
  });
});
