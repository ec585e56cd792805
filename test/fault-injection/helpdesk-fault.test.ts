import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { findConnection } from '#lib/connections/connections.ts';
import { helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { type ConnectionInput, putConnection } from '#lib/connections/put-connection.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { isTrue } from '#test/support/simulated-truth.ts';
import type { Fault } from './faults.ts';
import { createWorld, startUniverse, type Universe } from './world.ts';

// Incremental runs over simulated desks, by the one way out and with a token that has ended, killed at each step.

const kinds = (Object.keys(simulators) as SimulatedKind[]).filter((kind) => Object.hasOwn(helpdeskAdapters, kind));
const tenantId = 'acme';
const hourMs = 3_600_000;

let universe: Universe;
beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

const noProvider = () => {
  throw new Error('No tenant has the generic provider');
};

/** A desk whose tenant has been read whole. */
const beginStory = async <Desk extends SimulatedHelpdesk>(
  start: (options: SimulatorOptions) => Promise<Desk>,
  input?: (account: Desk) => Partial<ConnectionInput>,
) => {
  const { clock } = universe;
  const account = await start({ now: () => clock.now });
  const [keys, hosts] = [memoryKeys(), { allowLoopback: true, hosts: [], privateHosts: [] }];
  const sleep = async (ms: number): Promise<void> => {
    clock.now += ms;
  };
  const world = await createWorld(universe, noProvider, (store) => {
    return helpdeskHttp({ store, keys, hosts, now: () => clock.now, timeoutMs: 5_000, sleep }).send;
  });
  const connect = () => {
    const given = { ...(account.connection as ConnectionInput), ...input?.(account) };
    return putConnection({ store: world.store, keys, hosts, now: new Date(clock.now) }, tenantId, given);
  };
  /** Killed as the faults say; how the run ended, and the steps of the first instance. */
  const run = async (mode: 'full' | 'incremental', faults: readonly Fault[] = []) => {
    await world.start(tenantId, undefined, { allowDeletions: 1_000, mode });
    const { labels } = await world.run(faults);
    const ended = await runsOf(world.store, tenantId).findLast();
    return { labels, error: ended?.error ?? null, mode: ended?.pass?.mode };
  };

  account.change({ limits: null });
  seedTickets(account, 8);
  clock.now += hourMs;
  await connect();
  await world.store.db.collection('tenants').updateOne({ tenant_id: tenantId }, { $set: { page_size: 3 } });
  expect(await run('full')).toMatchObject({ error: null });

  return {
    account,
    world,
    connect,
    run,
    /** Tickets change, and so much time passes that the token ends and all of it is shown. */
    async turn(): Promise<void> {
      const { tickets, states } = account;
      const [first, second] = tickets.truth().filter(({ gone }) => gone === null);
      for (const ticket of [first, second])
        if (ticket) tickets.update(ticket.id, { subject: `At ${clock.now}`, state: states[0] });
      tickets.create({ subject: 'Another one', text: `Made at ${clock.now}` });
      clock.now += 2 * hourMs;
    },
    /** Living tickets that are stored otherwise than the desk has them. */
    async differing() {
      const stored = await world.store.db.collection<TicketDoc>('tickets').find().toArray();
      const byId = new Map(stored.map((ticket) => [ticket.external_id, ticket]));
      return account.tickets.truth().filter((ticket) => ticket.gone === null && !isTrue(ticket, byId.get(ticket.id)));
    },
  };
};

const faults = ['kill-before', 'kill-after', 'lost-reply'] as const;

/** Every so many steps one fails. */
const every = Number(process.env.FAULTS_EVERY ?? 4);

describe.each(kinds)('an incremental run over %s with one fault', (kind) => {
  it('ends as if nothing had happened, whichever step fails', async () => {
    const { account, run, turn, differing } = await beginStory<SimulatedHelpdesk>(simulators[kind]);
    await turn();
    const { labels } = await run('incremental');

    for (let at = 0; at < labels.length; at += every) {
      const fault: Fault = { at, kind: faults[at % faults.length] ?? 'kill-after' };
      await turn();
      const { error } = await run('incremental', [fault]);
      expect([error, await differing()], `${fault.kind} at step ${at} (${labels[at]})`).toEqual([null, []]);
    }
    expect(labels.length).toBeGreaterThan(10);
    await account.close();
  });
});

describe('a refresh that rotates tokens, in a run with one fault', () => {
  const consented = ({ tokens, connection }: Awaited<ReturnType<typeof startZendesk>>): Partial<ConnectionInput> => {
    const { client_id = '', client_secret = '' } = connection.credentials;
    const { refresh } = tokens.issue(client_id, 'read', 60, true);
    return { credentials: { client_id, client_secret, refresh_token: refresh ?? '' } };
  };

  it('happens once, and is lost only between its answer and its storage: then a person consents, and no full run is needed', {}, async () => {
    const { account, world, connect, run, turn, differing } = await beginStory(startZendesk, consented);
    const refreshes = () => account.calls.filter(({ path }) => path === '/oauth/tokens').length;
    await turn();
    const { labels } = await run('incremental');
    const lost: string[] = [];

    // Killed before a step is killed after the one before it.
    for (const kind of ['kill-before', 'lost-reply'] as const)
      for (let at = 0; at < labels.length; at++) {
        await turn();
        const before = refreshes();
        const { error } = await run('incremental', [{ at, kind }]);
        const asked = refreshes() - before;
        if (error === null) expect(asked, `${kind} at ${labels[at]}`).toBe(1);
        else {
          lost.push(`${kind} ${labels[at]}`);
          expect(error).toContain('invalid_grant');
          expect(asked).toBe(2);
          expect(await findConnection(world.store, tenantId)).toMatchObject({ state: 'needs_auth' });
          await connect();
          expect(await run('incremental')).toMatchObject({ error: null, mode: 'incremental' });
        }
        expect(await differing(), `${kind} at ${labels[at]}`).toEqual([]);
      }
    // The lease is renewed beside the call.
    const isBetween = /^kill-before (?:connections|distributed_locks)\.updateOne$/;
    expect(lost).toContain('kill-before connections.updateOne');
    expect(lost.filter((one) => !isBetween.test(one))).toEqual([]);
    await account.close();
  });
});
