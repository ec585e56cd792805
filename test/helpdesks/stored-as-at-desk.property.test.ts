import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distortions } from '#infra/local/helpdesks/simulator/distortions.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { type HelpdeskLab, helpdeskLab } from '#test/support/helpdesk-lab.ts';
import { isTrue } from '#test/support/simulated-truth.ts';

// Each desk that has a simulator and an adapter, which were written without each other, over the whole of Intake.

const kinds = (Object.keys(simulators) as SimulatedKind[]).filter((kind) => Object.hasOwn(helpdeskAdapters, kind));

const deeds = ['create', 'update', 'update', 'comment', 'remove', 'restore', 'spam', 'merge'] as const;
const change = fc.record({
  deed: fc.constantFrom(...deeds),
  /** Of all tickets, by their number. */
  ticket: fc.nat({ max: 40 }),
  state: fc.nat({ max: 5 }),
  /** That go by before it. */
  seconds: fc.constantFrom(0, 0, 1, 30, 90),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const lives = fc.record({
  seeded: fc.nat({ max: 20 }),
  everyMs: fc.constantFrom(0, 1_000, 60_000),
  pageSize: fc.integer({ min: 2, max: 9 }),
  /** How often a full run looks at what changes while it lasts. */
  changesEveryMs: fc.constantFrom(0, 1_000, 300_000),
  /** One before each call, as far as there are any. */
  changes: fc.array(change, { maxLength: 40 }),
  quirks: fc.nat({ max: 63 }),
  others: fc.constantFrom(0, 0, 0.5),
  distorts: fc.constantFrom(undefined, ...Object.values(distortions)),
  throttledWith: fc.constantFrom('retry-after' as const, 'no-time' as const, 'web-page' as const, '503' as const),
});

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

/** Changes a desk in so far as it can be: not every desk can do everything, nor has a ticket for it. */
const make = ({ tickets, states }: SimulatedHelpdesk, { deed, ticket, state: wanted }: Change): void => {
  const all = tickets.truth();
  const living = all.filter(({ gone }) => gone === null);
  const state = pick(states, wanted) ?? states[0];
  const [id, other] = [pick(living, ticket)?.id, pick(living, ticket + 1)?.id];
  if (deed === 'create') tickets.create({ subject: `Made number ${ticket}`, text: 'It came late', state });
  else if (deed === 'restore') {
    const gone = all.filter((one) => one.gone === 'deleted');
    if (gone.length > 0) tickets.restore?.(gone[ticket % gone.length]?.id ?? '');
  } else if (id === undefined) return;
  else if (deed === 'update') tickets.update(id, { subject: `Changed to ${ticket}`, state });
  else if (deed === 'comment') tickets.comment(id, 'Is there any news?');
  else if (deed !== 'merge') tickets[deed]?.(id);
  else if (other !== undefined && other !== id) tickets.merge?.(id, other);
};

let lab: HelpdeskLab;
beforeAll(async () => {
  lab = await helpdeskLab();
});
afterAll(() => lab.close());

const settleMs = 600_000;

/** A connected desk of these tickets and quirks. */
const openDesk = async (kind: SimulatedKind, life: typeof lives extends fc.Arbitrary<infer T> ? T : never) => {
  const desk = await lab.open<SimulatedHelpdesk>(simulators[kind]);
  const { account, tenantId } = desk;
  seedTickets(account, life.seeded, { everyMs: life.everyMs });
  const quirks = Object.values(account.quirks).filter((_, n) => (life.quirks & (1 << n)) !== 0);
  account.change(
    Object.assign({ othersShare: life.others, throttledWith: life.throttledWith, distorts: life.distorts }, ...quirks),
  );
  await desk.connect();
  await lab.store.db.collection('tenants').updateOne({ tenant_id: tenantId }, { $set: { page_size: life.pageSize } });
  const run = async (mode: 'full' | 'incremental'): Promise<RunDoc> => {
    const { changesEveryMs } = life;
    const ended = await desk.run({ mode, allowDeletions: 1_000, changesEveryMs });
    expect(ended).toMatchObject({ status: 'completed', error: null, errors: 0 });
    return ended;
  };
  return { ...desk, run };
};

const runs = Number(process.env.HELPDESK_RUNS ?? 3);

describe.each(kinds)('what is stored of %s', (kind) => {
  it('is what the desk has, after full runs and an incremental one, whatever changed between any two calls', {
    timeout: 300_000 + runs * 10_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const { account, run, stored } = await openDesk(kind, life);
        /** All that was gone once, even if it came back. */
        const left = new Set<string>();
        const changes = [...life.changes];
        const makeNext = (): void => {
          const next = changes.shift();
          if (!next) return;
          lab.clock.advance(next.seconds * 1_000);
          make(account, next);
          for (const { id, gone } of account.tickets.truth()) if (gone !== null) left.add(id);
        };
        const differing = async (isMeant: (gone: boolean) => boolean) => {
          const tickets = await stored();
          return account.tickets
            .truth()
            .filter((one) => isMeant(one.gone !== null) && !isTrue(one, tickets.get(one.id)));
        };
        lab.clock.advance(settleMs);
        account.change({ beforeAnswer: makeNext });

        await run('full');
        lab.clock.advance(settleMs);
        await run('full');
        while (changes.length > 0) makeNext();
        lab.clock.advance(settleMs);
        await run('incremental');

        expect(await differing((isGone) => !isGone)).toEqual([]);
        const wronglyDeleted = [...(await stored()).values()].filter(
          (one) => one.deleted_at && !left.has(one.external_id),
        );
        expect(wronglyDeleted).toEqual([]);
        // What the changes do not show as gone, two whole lists do.
        for (let pass = 0; pass < 2 && (await differing(() => true)).length > 0; pass++) await run('full');
        expect(await differing(() => true)).toEqual([]);
        await account.close();
      }),
      { numRuns: runs, ...(process.env.SEED && { seed: Number(process.env.SEED) }) },
    );
  });
});
