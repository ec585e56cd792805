import { beforeEach, describe, expect, it } from 'vitest';
import { maxDestinations } from '#lib/destinations/destination.ts';
import { noteOutcome } from '#lib/destinations/destination-health.ts';
import type { DestinationInput } from '#lib/destinations/destination-input.ts';
import { openedCredentials } from '#lib/destinations/destination-secret.ts';
import {
  disableDestination,
  enableDestination,
  findDestination,
  listDestinations,
  removeDestination,
  requireDestination,
} from '#lib/destinations/destinations.ts';
import { createDestination, putDestination } from '#lib/destinations/put-destination.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const keys = memoryKeys();
const hosts = { allowLoopback: false, hosts: [], privateHosts: [] };
const start = Date.parse('2026-03-01T08:00:00Z');
const deps = (secondsLater = 0) => ({ store, keys, hosts, now: new Date(start + secondsLater * 1_000) });
const webhook: DestinationInput = { kind: 'webhook', target: { url: 'https://hooks.acme.example/intake' } };
const slack: DestinationInput = {
  kind: 'slack_webhook',
  target: {},
  credentials: { url: 'https://hooks.slack.com/services/T1/B2/x3' },
};
const secretsOf = async (id: string, secondsLater = 0) => {
  const found = await requireDestination(store, 'acme', id);
  const opened = await openedCredentials(keys, found, new Date(start + secondsLater * 1_000));
  return [opened?.credentials.secret, opened?.former?.secret];
};

beforeEach(() => emptyCollections(store));

describe('destinations of a tenant', () => {
  it('are never more than it may have, however many are created at once', async () => {
    const tried = Array.from({ length: maxDestinations + 5 }, () => createDestination(deps(), 'acme', webhook));
    const settled = await Promise.allSettled(tried);

    const refused = settled.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const one of refused) expect(one).toMatchObject({ reason: { status: 409 } });
    expect(await listDestinations(store, 'acme')).toHaveLength(maxDestinations);
    await createDestination(deps(), 'other', webhook);

    const [first] = await listDestinations(store, 'acme');
    expect(await removeDestination(store, 'acme', first?._id ?? '')).toBe(true);
    await createDestination(deps(), 'acme', webhook);
    expect(await listDestinations(store, 'acme')).toHaveLength(maxDestinations);
  });

  it('are found under their own tenant alone', async () => {
    const { destination } = await createDestination(deps(), 'acme', webhook);
    expect(await findDestination(store, 'other', destination._id)).toBeNull();
    expect(await removeDestination(store, 'other', destination._id)).toBe(false);
    await expect(putDestination(deps(), 'other', destination._id, webhook)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a destination that is put', () => {
  it('keeps its credentials at the same host, and its revision with them', async () => {
    const { destination, secret } = await createDestination(deps(), 'acme', webhook);
    const moved = { ...webhook, label: 'Pager', target: { url: 'https://hooks.acme.example/other?x=1' } };

    const put = await putDestination(deps(1), 'acme', destination._id, moved);

    expect(put).toMatchObject({ secret: null, destination: { revision: 1, label: 'Pager', target: moved.target } });
    expect(await secretsOf(destination._id)).toEqual([secret, undefined]);
  });

  it('gets a new secret at another host, where the one before never goes', async () => {
    const { destination, secret } = await createDestination(deps(), 'acme', webhook);

    const put = await putDestination(deps(1), 'acme', destination._id, {
      ...webhook,
      target: { url: 'https://evil.example/intake' },
    });

    expect(put.destination).toMatchObject({ revision: 2, base_url: 'https://evil.example', former: null });
    expect(put.secret).not.toBe(secret);
    expect(await secretsOf(destination._id, 1)).toEqual([put.secret, undefined]);
  });

  it('of a kind whose host is in its credentials, keeps both or neither', async () => {
    const { destination } = await createDestination(deps(), 'acme', slack);
    const kept = await putDestination(deps(1), 'acme', destination._id, {
      kind: 'slack_webhook',
      target: {},
      label: 'A',
    });
    expect(kept.destination).toMatchObject({ revision: 1, base_url: 'https://hooks.slack.com' });

    const credentials = { url: 'https://hooks.slack-gov.com/services/T1/B2/x3' };
    const moved = await putDestination(deps(2), 'acme', destination._id, { ...slack, credentials });
    expect(moved.destination).toMatchObject({ revision: 2, base_url: 'https://hooks.slack-gov.com', former: null });
  });

  it('stays of its kind, and is refused at hosts that are not called', async () => {
    const { destination } = await createDestination(deps(), 'acme', webhook);
    await expect(putDestination(deps(), 'acme', destination._id, slack)).rejects.toMatchObject({ status: 422 });
    for (const url of [
      'http://hooks.acme.example/',
      'https://10.0.0.1/',
      'https://user:word@hooks.acme.example/',
      'https://hooks.acme.example:444/',
      'https://metadata.google.internal/',
      'http://127.0.0.1:9/',
    ]) {
      const input = { ...webhook, target: { url } };
      await expect(putDestination(deps(), 'acme', destination._id, input), url).rejects.toMatchObject({ status: 422 });
      await expect(createDestination(deps(), 'acme', input), url).rejects.toMatchObject({ status: 422 });
    }
    const standIn = { ...webhook, target: { base_url: 'http://127.0.0.1:9' } };
    await expect(createDestination(deps(), 'acme', standIn)).rejects.toMatchObject({ status: 422 });
  });
});

describe('a signing secret that is rotated', () => {
  const rotate = (id: string, secondsLater: number, credentials: { secret?: string } = {}) =>
    putDestination(deps(secondsLater), 'acme', id, { ...webhook, credentials });

  it('has the one before beside it for a day, and that alone', async () => {
    const { destination, secret: first } = await createDestination(deps(), 'acme', webhook);
    const { secret: second } = await rotate(destination._id, 1);
    expect(await secretsOf(destination._id, 2)).toEqual([second, first]);
    expect(await secretsOf(destination._id, 86_400 + 1)).toEqual([second, undefined]);

    const given = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const { secret: shown } = await rotate(destination._id, 2, { secret: given });
    expect(shown).toBeNull();
    expect(await secretsOf(destination._id, 3)).toEqual([given, second]);
  });

  it('is rotated by each of several requests, one after the other', async () => {
    const { destination } = await createDestination(deps(), 'acme', webhook);
    const rotated = await Promise.all([1, 2, 3].map((later) => rotate(destination._id, later)));

    const byRevision = rotated.toSorted((one, other) => one.destination.revision - other.destination.revision);
    expect(byRevision.map((one) => one.destination.revision)).toEqual([2, 3, 4]);
    expect(await secretsOf(destination._id, 4)).toEqual([byRevision[2]?.secret, byRevision[1]?.secret]);
  });
});

describe('a destination that fails', () => {
  it('says since when, until something is taken', async () => {
    const { destination } = await createDestination(deps(), 'acme', webhook);
    const note = async (kind: 'failed' | 'taken' | 'refused', secondsLater: number) => {
      const current = await requireDestination(store, 'acme', destination._id);
      const outcome = kind === 'taken' ? { kind } : { kind, why: '$down' };
      await noteOutcome(store, current, outcome, new Date(start + secondsLater * 1_000));
      return (await requireDestination(store, 'acme', destination._id)).health;
    };

    await note('failed', 1);
    expect(await note('failed', 60)).toEqual({
      ...{ taken_at: null, failed_at: new Date(start + 60_000), error: '$down' },
      failing_since: new Date(start + 1_000),
    });
    expect(await note('refused', 61)).toMatchObject({ failing_since: new Date(start + 1_000) });
    expect(await note('taken', 62)).toMatchObject({ taken_at: new Date(start + 62_000), failing_since: null });
  });

  it('is disabled once, unless it was changed meanwhile, and enabled by whoever puts it', async () => {
    const { destination } = await createDestination(deps(), 'acme', webhook);
    const results = await Promise.all([1, 2, 3].map(() => disableDestination(store, destination, '$gone')));
    expect(results.filter(Boolean)).toHaveLength(1);
    const disabled = await requireDestination(store, 'acme', destination._id);
    expect(disabled).toMatchObject({ state: 'disabled', disabled_reason: '$gone' });

    await enableDestination(store, disabled);
    expect(await requireDestination(store, 'acme', destination._id)).toMatchObject({ state: 'active' });

    const { destination: changed } = await putDestination(deps(1), 'acme', destination._id, {
      ...webhook,
      credentials: {},
    });
    expect(await disableDestination(store, destination, 'gone')).toBe(false);
    await putDestination(deps(2), 'acme', destination._id, { ...webhook, state: 'disabled' });
    expect(await disableDestination(store, changed, 'gone')).toBe(false);
    const byRequest = await requireDestination(store, 'acme', destination._id);
    await enableDestination(store, byRequest);
    expect(await requireDestination(store, 'acme', destination._id)).toMatchObject({ state: 'disabled' });
    const put = await putDestination(deps(3), 'acme', destination._id, webhook);
    expect(put.destination).toMatchObject({ state: 'active', disabled_reason: null });
  });
});
