import type { Scheduler } from 'fast-check';
import { expect } from 'vitest';
import { usual } from '#infra/local/helpdesks/zendesk/behaviour.ts';
import { zendeskDesk } from '#infra/local/helpdesks/zendesk/desk.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { coalesceMs } from '#lib/hooks/receive-hook.ts';
import { resendHints } from '#lib/hooks/resend-hints.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { contentsOf } from '#test/support/run-parts.ts';
import { connectTenant, exportedDesk } from './exported-desk.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import type { helpdesks } from './helpdesk-story.ts';
import type { VirtualQueue } from './queue.ts';
import { takeTurns } from './turns.ts';
import type { Universe, World } from './world.ts';

// A help desk that sends events while a run reads it, while a person deletes tickets and a customer is erased: everybody at
// once, one step each in any order, and what must hold when all is quiet.

export type Deed = { do: 'update' | 'remove' | 'vanish' | 'restore'; ticket: number; ms: number; event: Event };
/** What becomes of the event of a change. */
type Event = 'sent' | 'twice' | 'lost';

export type HookLife = {
  mode: 'full' | 'incremental';
  deeds: readonly Deed[];
  person: readonly { do: 'delete' | 'restore'; ticket: number }[];
  /** Which customers are erased. */
  erased: readonly number[];
  /** Where the first instance of each worker fails. */
  faults: { run: readonly Fault[]; refresh: readonly Fault[] };
};

const ticketCount = 5;
const visibilityMs = 90_000;
const ttlMs = 60_000;
const settings = { ...usual, limits: null, hidesLastMinute: false };

/** Names that stand in the texts of one customer alone. */
const names = ['quetzalin', 'zanzibara'] as const;
const firstCustomer = 770_001;
const customerOf = (ticket: number): number => ticket % names.length;

export const hookStory = async (
  { world, universe }: { world: World; universe: Universe },
  desks: ReturnType<typeof helpdesks>,
  tenantId: string,
) => {
  const { store, clock } = world;
  const desk = zendeskDesk(() => clock.now);
  const answerOf = exportedDesk(desk);
  /** All that ever left the list, by whatever way. */
  const left = new Set<string>();
  const lost = new Map<number, ReturnType<typeof desk.all>[number]>();
  const byPerson = new Map<string, boolean>();
  let versions = 0;

  const send: HelpdeskHttp['send'] = async (_, request) => {
    const response = answerOf(request, clock.now, settings);
    const verdict = zendesk.classify(response);
    if (verdict.kind === 'unauthorized' || verdict.kind === 'forbidden') throw new Error(verdict.kind);
    return { kind: 'answered', response, verdict };
  };
  desks.add(tenantId, send, zendesk);
  await connectTenant(store, tenantId, clock.now);
  const written = (ticket: number) => ({
    subject: `Version ${String(++versions).padStart(3, '0')} of ${names[customerOf(ticket)]}`,
    description: `So says ${names[customerOf(ticket)]}`,
  });
  for (let n = 0; n < ticketCount; n++)
    desk.create({ ...written(n), requester_id: firstCustomer + customerOf(n), status: 'open' });

  const change = ({ do: what, ticket }: Deed): void => {
    const id = (ticket % ticketCount) + 1;
    const found = desk.find(id);
    if (what === 'restore') {
      const before = lost.get(id);
      if (before) desk.create({ ...before, generated_at: clock.now });
      else if (found?.status === 'deleted') desk.restore(id);
      lost.delete(id);
    } else if (found && found.status !== 'deleted') {
      if (what === 'update') return void desk.update(id, written(id - 1));
      left.add(`${id}`);
      if (what === 'remove') return void desk.remove(id);
      lost.set(id, found);
      desk.lose(id);
    }
  };
  const announce = async ({ ticket, event }: Deed): Promise<void> => {
    for (let n = { lost: 0, sent: 1, twice: 2 }[event]; n > 0; n--) {
      const isNew = (await hintsOf(store, tenantId).note([`${(ticket % ticketCount) + 1}`], new Date(clock.now))) > 0;
      if (isNew)
        world.refreshes.put({ message: { tenant_id: tenantId, attempt: 0 }, groupId: tenantId, waitMs: coalesceMs });
    }
  };

  type Works<M> = (steps: Steps, instance: Store) => (message: M, again: boolean) => Promise<MessageOutcome<M>>;

  /** Works on a queue until it is empty: by instances that fail as the faults say, and then by one that does not. */
  const workOn = async <M>(queue: VirtualQueue<M>, works: Works<M>, stepsOf: () => Steps, faults: readonly Fault[]) => {
    const broken = stepsWith(faults);
    const outer = stepsOf();
    const faulty: Steps = { ...broken, step: (label, run) => outer.step(label, () => broken.step(label, run)) };
    const client = faults.length === 0 ? null : await connect(universe.server.uri, { maxPoolSize: 3 });
    let life = client && { steps: faulty, instance: { db: client.db(store.db.databaseName) } };
    for (let turn = 0; queue.size() > 0; turn++) {
      if (turn > 200) throw new Error('The queue does not come to rest');
      if (queue.nextDueAt() > clock.now) {
        clock.now = queue.nextDueAt();
        await resumeStalledRuns(store, world.pages.sender(stepsWith([]), 'pages'), { ttlMs });
      }
      const delivery = queue.receive();
      if (!delivery) continue;
      const { steps, instance } = life ?? { steps: outer, instance: store };
      const working = works(steps, instance)(delivery.message, delivery.receives > 1);
      const outcome = await Promise.race([working, steps.killed]).catch(() => 'failed' as const);
      if (outcome === 'killed') {
        life = null;
        await client?.close(true); // with its connections end the transactions it left open
      }
      if (outcome === 'killed' || outcome === 'failed') queue.comeBack(delivery, visibilityMs);
      else if (outcome.kind === 'again') queue.put({ ...outcome, groupId: tenantId });
    }
    await client?.close(true);
  };
  const workRuns = (stepsOf = () => stepsWith([]), faults: readonly Fault[] = []) =>
    workOn(world.pages, world.work, stepsOf, faults);
  const workRefreshes = (stepsOf = () => stepsWith([]), faults: readonly Fault[] = []) =>
    workOn(world.refreshes, world.refresh, stepsOf, faults);

  const act = async (steps: Steps, { do: what, ticket }: HookLife['person'][number]): Promise<void> => {
    const id = `${(ticket % ticketCount) + 1}`;
    const stepped = steppedStore(store, steps);
    if (what === 'delete') {
      if (await deleteTicket(stepped, tenantId, id, new Date(clock.now))) byPerson.set(id, true);
    } else if ((await restoreTicket(stepped, tenantId, id)).kind === 'restored') byPerson.set(id, false);
  };

  const run = async (mode: 'full' | 'incremental'): Promise<void> => {
    await world.start(tenantId, undefined, { allowDeletions: 1_000, mode });
    await workRuns();
  };

  return {
    run,

    /** Everybody at once. Each step takes a millisecond. */
    async concurrently(scheduler: Scheduler, { mode, deeds, person, erased, faults }: HookLife): Promise<void> {
      const turns = takeTurns(scheduler);
      const ticking = ({ step, ...steps }: Steps): Steps => ({
        ...steps,
        step: (label, go) =>
          step(label, () => {
            clock.now += 1;
            return go();
          }),
      });
      const failed: unknown[] = [];
      const actor = (name: string, work: (steps: Steps) => Promise<unknown>): void =>
        void turns.act(name, (steps) => work(ticking(steps)).catch((error) => failed.push(error)));

      await world.start(tenantId, undefined, { allowDeletions: 1_000, mode });
      actor('run', (steps) => workRuns(() => steps, faults.run));
      actor('desk', async ({ step }) => {
        for (const deed of deeds)
          await step(deed.do, async () => {
            clock.now += deed.ms;
            change(deed);
            await announce(deed);
          });
      });
      actor('refresh', async (steps) => {
        for (let n = 0; n < 3; n++) {
          await workRefreshes(() => steps, n === 0 ? faults.refresh : []);
          await steps.step('idle', async () => {});
        }
      });
      if (person.length > 0)
        actor('person', async (steps) => {
          for (const one of person) await act(steps, one);
        });
      for (const which of erased)
        actor('erasure', (steps) =>
          eraseCustomer(steppedStore(store, steps), tenantId, `${firstCustomer + which}`, { deadline: Infinity }),
        );
      await turns.allDone();
      expect(failed).toEqual([]);
    },

    /** Nothing happens any more: what events and answers left open is asked for, and runs see the rest. */
    async comeToRest(): Promise<void> {
      for (let round = 0; round < 2; round++) {
        await workRefreshes();
        clock.now += 180_000;
        await resendHints(store, world.refreshes.sender(stepsWith([]), 'refreshes'), new Date(clock.now));
        await workRefreshes();
        await run('incremental');
      }
      // What no tombstone shows, two whole lists miss.
      for (let pass = 0; pass < 2 && lost.size > 0; pass++) await run('full');
    },

    async expectTruth({ erased }: HookLife): Promise<void> {
      const stored = await store.db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId }).toArray();
      const isErased = (id: string): boolean => erased.includes(customerOf(Number(id) - 1));
      for (const ticket of stored) {
        const { external_id: id, deleted_at, deleted_by, subject } = ticket;
        const atDesk = desk.find(Number(id));
        if (byPerson.get(id)) {
          expect({ id, isDeleted: deleted_at instanceof Date, deleted_by }).toEqual({
            ...{ id, isDeleted: true, deleted_by: 'person' },
          });
          continue;
        }
        const isThere = atDesk !== undefined && atDesk.status !== 'deleted';
        expect({ id, isLiving: !deleted_at }).toEqual({ id, isLiving: isThere });
        if (isThere && !isErased(id)) expect(subject).toBe(atDesk.subject);
        if (deleted_at) expect(left).toContain(id);
      }
      expect(stored).toHaveLength(ticketCount);
      await expectHistory(stored, isErased);
      await expectNoTrace(erased);
      expect(await store.db.collection('helpdesk_hints').countDocuments()).toBe(0);
    },
  };

  /** Each change stands once, follows the one before, and never goes back to an older version. */
  async function expectHistory(stored: readonly TicketDoc[], isErased: (id: string) => boolean): Promise<void> {
    for (const { external_id: id, subject, deleted_at } of stored) {
      const entries = (await historyOf(store, tenantId).ofTicket(id, 100)).toReversed();
      const changesOf = (field: string) => entries.flatMap(({ changes }) => (changes[field] ? [changes[field]] : []));
      const deletions = changesOf('deleted_at');
      for (const [n, { old }] of deletions.entries()) expect(old).toEqual(deletions[n - 1]?.new ?? null);
      expect(deletions.at(-1)?.new ?? null).toEqual(deleted_at ?? null);
      if (isErased(id)) continue;
      const subjects = changesOf('subject');
      for (const [n, { old }] of subjects.entries()) expect(old).toBe(subjects[n - 1]?.new ?? null);
      const versionsStored = subjects.map((one) => `${one.new}`);
      expect(versionsStored).toEqual([...new Set(versionsStored)].toSorted());
      expect(versionsStored.at(-1)).toBe(subject);
    }
  }

  async function expectNoTrace(erased: readonly number[]): Promise<void> {
    const words = erased.flatMap((which) => [names[which] ?? '', `${firstCustomer + which}`]);
    const contents = Object.entries(await contentsOf(store));
    const traces = contents.flatMap(([name, docs]) =>
      docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => words.some((word) => text.includes(word))),
    );
    expect(traces).toEqual([]);
  }
};
