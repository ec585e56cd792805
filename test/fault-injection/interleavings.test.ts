import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { type Steps, steppedStore } from './faults.ts';
import { providerOf } from './story.ts';
import { takeTurns } from './turns.ts';
import { createWorld, startUniverse, type Universe, type World } from './world.ts';

const ttlMs = 60_000;
const tenantId = 'a';

const tickets = Array.from({ length: 7 }, (_, n) => ({
  id: `a${n}`,
  tenant_id: tenantId,
  source: 'email',
  customer_id: 'c',
  subject: 'A question',
  message: 'How are you?',
  status: 'open',
  created_at: '2025-12-01T10:00:00Z',
  updated_at: '2025-12-01T10:00:00Z',
}));
const firstPage = 5;

/** MongoDB 8 writes a page in another way. It gets fewer orders: all else is alike. */
const releases = [
  { release: '7.0', orders: 40 },
  { release: '8.0', orders: 15 },
] as const;

const worlds = new Map<string, { universe: Universe; world: World }>();
let world: World;
let orders = 40;

const enter = ({ release, orders: some }: (typeof releases)[number]): void => {
  const found = worlds.get(release);
  if (!found) throw new Error(`There is no world of ${release}`);
  ({ world } = found);
  orders = some;
};

beforeAll(async () => {
  for (const { release } of releases) {
    const universe = await startUniverse({ release });
    worlds.set(release, { universe, world: await createWorld(universe, providerOf({ [tenantId]: tickets })) });
  }
  enter(releases[0]);
});
afterAll(() => Promise.all([...worlds.values()].map(({ universe }) => universe.close())));

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`interleavings: seed ${seed} (set SEED to repeat it)`);

/** Asserts the scenario for every order of steps, each in an empty world. */
const inAnyOrder = (story: (scheduler: fc.Scheduler) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      await world.empty();
      await story(scheduler);
    }),
    { seed, numRuns: Number(process.env.INTERLEAVINGS ?? orders) },
  );

/** All runs, oldest first; a running one as its record has it. */
const runs = async (): Promise<RunDoc[]> => {
  const stored = await world.store.db
    .collection<RunDoc>('ingestion_jobs')
    .find({}, { projection: { _id: 0 }, sort: { started_at: 1 } })
    .toArray();
  return Promise.all(stored.map(async (run) => (await runsOf(world.store, tenantId).find(run.job_id)) ?? run));
};
const count = (collection: string) => world.store.db.collection(collection).countDocuments();
const lock = () => locksIn(world.store).look(lockOf(tenantId));

const startedRun = async (): Promise<RunDoc> => {
  const started = await world.start(tenantId);
  if (started.kind === 'taken') throw new Error('A run is on');
  return started.run;
};

/** A run is consistent if its counts, its log, the tickets and the history agree. */
const expectWhole = async (run: RunDoc | undefined): Promise<void> => {
  expect(await count('tickets')).toBe(run?.new_ingested);
  expect(await count('ticket_history')).toBe(run?.new_ingested);
  expect(await world.store.db.collection('ingestion_logs').findOne({ job_id: run?.job_id })).toMatchObject({
    status: run?.status,
    new_ingested: run?.new_ingested,
  });
};

describe('concurrent starts of one tenant', () => {
  it('are one run, whose id the others get', () =>
    inAnyOrder(async (scheduler) => {
      const turns = takeTurns(scheduler);
      const starts = [1, 2, 3].map((n) => turns.act(`start ${n}`, (steps) => world.start(tenantId, steps)));
      await turns.allDone();

      const results = await Promise.all(starts);
      const [run, ...others] = await runs();
      expect(others).toEqual([]);
      expect(results.filter(({ kind }) => kind === 'started')).toHaveLength(1);
      for (const result of results) if (result.kind === 'taken') expect(result.jobId).toBe(run?.job_id);
      expect(world.pages.sent).toEqual([expect.objectContaining({ job_id: run?.job_id })]);
    }));

  it('do not affect a later run if one sleeps through its lease', () =>
    inAnyOrder(async (scheduler) => {
      const turns = takeTurns(scheduler);
      for (const n of [1, 2]) void turns.act(`start ${n}`, (steps) => world.start(tenantId, steps));
      void turns.act('clock', ({ step }) =>
        step('passes', async () => {
          world.clock.now += ttlMs + 1_000;
        }),
      );
      await turns.allDone();

      const all = await runs();
      const running = all.filter(({ status }) => status === 'running');
      expect(running).toHaveLength(1);
      expect(running[0]?.epoch).toBe(Math.max(...all.map(({ epoch }) => epoch)));
      expect(world.pages.sent.some(({ job_id }) => job_id === running[0]?.job_id)).toBe(true);
      const held = await lock();
      if (held.locked) expect(held.owner_id).toBe(running[0]?.job_id);
    }));
});

describe.each(releases)('on MongoDB $release a page whose run is cancelled', (one) => {
  beforeAll(() => enter(one));

  it('is applied as a whole or not at all, and nothing is applied afterwards', () =>
    inAnyOrder(async (scheduler) => {
      const run = await startedRun();
      const message = world.pages.sent[0];
      if (!message) throw new Error('There is no page to do');
      const turns = takeTurns(scheduler);
      void turns.act('page', (steps) => world.work(steps)(message, false));
      const cancelled = turns.act('cancel', (steps) => endRun(steppedStore(world.store, steps), run, 'cancelled'));
      await turns.allDone();

      expect((await cancelled)?.status).toBe('cancelled');
      expect(await lock()).toEqual({ locked: false });
      const [ended] = await runs();
      expect([0, firstPage]).toContain(ended?.new_ingested);
      await expectWhole(ended);

      await world.run();
      expect(await runs()).toEqual([ended]);
      await expectWhole(ended);
    }));
});

describe.each(releases)('on MongoDB $release a lease holder that is paused in the middle of its page', (one) => {
  beforeAll(() => enter(one));

  /** The lease holder at its page, and the schedule that resumes the stalled run. */
  const pausedOwner = async (scheduler: fc.Scheduler, andThen: (steps: Steps, taken?: RunDoc) => Promise<void>) => {
    await startedRun();
    const message = world.pages.sent[0];
    if (!message) throw new Error('There is no page to do');
    const turns = takeTurns(scheduler);
    void turns.act('owner', (steps) => world.work(steps)(message, false));
    void turns.act('schedule', async (steps) => {
      await steps.step('a while later', async () => {
        world.clock.now += ttlMs + 1_000;
      });
      const pages = world.pages.sender(steps, 'pages');
      const { resumed } = await resumeStalledRuns(steppedStore(world.store, steps), pages, { ttlMs });
      await andThen(steps, resumed[0]);
    });
    await turns.allDone();
  };

  it('changes nothing when it wakes up after its run was taken over', () =>
    inAnyOrder(async (scheduler) => {
      let taken: RunDoc | undefined;
      await pausedOwner(scheduler, async (_, run) => {
        taken = run;
      });

      if (taken?.page !== 1) return; // the holder was faster
      expect(await runs()).toEqual([taken]);
      expect(await count('tickets')).toBe(0);
      expect(await lock()).toMatchObject({ owner_id: taken.job_id });
    }));

  it('and its successor apply each page once', () =>
    inAnyOrder(async (scheduler) => {
      await pausedOwner(scheduler, async (steps, taken) => {
        const message = world.pages.sent.find(({ epoch }) => epoch === taken?.epoch);
        if (message) await world.work(steps)(message, false);
      });
      await world.run();

      const [run, ...others] = await runs();
      expect(others).toEqual([]);
      expect(run).toMatchObject({
        status: 'completed',
        processed_pages: 2,
        new_ingested: tickets.length,
        unchanged: 0,
      });
      await expectWhole(run);
      expect(await lock()).toEqual({ locked: false });
    }));
});

describe('a circuit whose open time is over', () => {
  it('admits one caller, and the others only once that one has closed it', () =>
    inAnyOrder(async (scheduler) => {
      const rule = { failures: 1, window: 10, openMs: 30_000, probeMs: 15_000 };
      const breaker = circuitBreakerIn(world.store, 'probed', rule);
      const first = await breaker.permit();
      if (first.kind === 'permitted') await breaker.record(first, 'failure');
      world.clock.now += rule.openMs;

      const turns = takeTurns(scheduler);
      let isProbed = false;
      const callers = [1, 2, 3, 4].map((n) =>
        turns.act(`caller ${n}`, async (steps) => {
          const circuit = circuitBreakerIn(steppedStore(world.store, steps), 'probed', rule);
          const permit = await circuit.permit();
          if (permit.kind === 'refused') return 'refused';
          const wasProbe = permit.probeId !== undefined;
          await steps.step('call', async () => expect(wasProbe || isProbed).toBe(true));
          isProbed = true;
          await circuit.record(permit, 'success');
          return wasProbe ? 'probe' : 'call';
        }),
      );
      await turns.allDone();

      expect((await Promise.all(callers)).filter((outcome) => outcome === 'probe')).toHaveLength(1);
      expect((await breaker.status()).state).toBe('closed');
    }));
});

describe('calls through one limit and circuit', () => {
  const limit = { requests: 5, windowMs: 60_000, callTimeoutMs: 10_000 };
  const rule = { failures: 2, window: 10, openMs: 30_000, probeMs: 15_000 };
  const callers = [1, 2, 3];

  it('are settled and counted once each, though some fail and each settles the caller’s last one', () =>
    inAnyOrder(async (scheduler) => {
      const turns = takeTurns(scheduler);
      const results = callers.map((n) =>
        turns.act(`caller ${n}`, async (steps) => {
          const limiter = guardedLimiterIn(steppedStore(world.store, steps), 'shared', { limit, circuit: rule });
          const first = await limiter.acquire({});
          if (first.kind !== 'granted') return [];
          const lastCall = { slotId: first.slotId, generation: first.permit.generation };
          const second = await limiter.acquire({ lastCall });
          if (second.kind !== 'granted') return ['success'];
          await limiter.record(second, { outcome: n === 1 ? 'failure' : 'success', news: {} });
          await limiter.settle(lastCall); // as a message that is delivered twice
          return ['success', n === 1 ? 'failure' : 'success'];
        }),
      );
      await turns.allDone();

      const outcomes = (await Promise.all(results)).flat();
      const doc = await world.store.db.collection('rate_limits').findOne({ circuit: { $exists: true } });
      expect(doc?.circuit.outcomes.toSorted()).toEqual(outcomes.toSorted());
      const granted = doc?.slots.filter((slot: { granted: boolean }) => slot.granted);
      expect(granted).toHaveLength(outcomes.length);
      for (const { frees_at } of granted) expect(frees_at.getTime()).toBe(world.clock.now + limit.windowMs);
    }));
});
