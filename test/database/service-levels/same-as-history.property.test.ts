import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, isMeasured } from '#lib/service-levels/clock.ts';
import { clocksCollection, countedIn, levelCountsCollection } from '#lib/service-levels/clocks.ts';
import { timed } from '#lib/service-levels/dues.ts';
import { clockIn } from '#lib/service-levels/follow.ts';
import { rulesOf } from '#lib/service-levels/policy.ts';
import { serviceLevelsIn } from '#lib/service-levels/service-levels.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type HistoryStep, ticketStepsOf } from '#lib/tickets/ticket-steps.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { levelsLab } from './levels-lab.ts';

const store = await testStore();
const isFinished = finishedBy([]);

const levels = {
  hours: [{ days: ['mon' as const, 'tue' as const], from: '08:00', to: '11:00' }],
  response: { high: 45 },
  resolution: { high: 60, low: 240 },
  no_change: { high: 30 },
};

const ids = ['T-1', 'T-2', 'T-3'];
const event = fc.record({
  id: fc.constantFrom(...ids),
  what: fc.constantFrom('close', 'open', 'raise', 'calm', 'edit', 'remove', 'restore', 'solve', 'unsolve', 'answer'),
  minutes: fc.nat(90),
  isKept: fc.boolean(),
});
const changes = {
  close: { status: 'closed' },
  open: { status: 'open' },
  raise: { urgency: 'high' },
  calm: { urgency: 'low' },
  edit: { message: 'More' },
  solve: { state: 'solved' },
  unsolve: { state: 'open' },
} as const;

/** Each ticket's whole history, folded at once. */
const recounted = async () => {
  const stored = await serviceLevelsIn(store).find('acme');
  if (!stored) throw new Error('There are no levels');
  const rules = { ...rulesOf(stored, stored.responses_since !== undefined), isFinished };
  const tickets = await store.db.collection<TicketDoc>('tickets').find({ tenant_id: 'acme' }).toArray();
  const clocks = [];
  for (const ticket of tickets) {
    const steps: HistoryStep[] = [];
    for await (const step of ticketStepsOf(store, 'acme').ofTickets([ticket.external_id])) steps.push(step);
    const clock = clockOf(steps, ticket, rules);
    if (isMeasured(clock))
      clocks.push({ id: ticket.external_id, clock, timing: timed(clock, null, rules, stored.updated_at) });
  }
  return clocks;
};

describe('clocks that follow the changes', () => {
  it('are the same as those of the whole history, whenever the changes were looked at', async () => {
    const run = async (events: { id: string; what: string; minutes: number; isKept: boolean }[]) => {
      await emptyCollections(store);
      const lab = levelsLab(store);
      await lab.put(levels);
      // From now on the desk is known to say when it answered first.
      await lab.create('T-0', { first_responded_at: lab.now() });
      await lab.keep();
      const living = new Map<string, boolean>();
      for (const { id, what, minutes, isKept } of events) {
        lab.pass(minutes);
        const isLiving = living.get(id);
        if (isLiving === undefined) await lab.create(id, what === 'calm' ? { urgency: 'low' } : {}, 7);
        else if (what === 'remove' && isLiving) await lab.remove(id);
        else if (what === 'restore' && !isLiving) await lab.restore(id);
        else if (what === 'answer') await lab.change(id, { first_responded_at: lab.now() });
        else if (what in changes) await lab.change(id, changes[what as keyof typeof changes]);
        living.set(id, what === 'remove' && isLiving ? false : (isLiving ?? true) || what === 'restore');
        if (isKept) {
          lab.pass(1);
          await lab.keep();
        }
      }
      lab.pass(1);
      await lab.keep();

      const stored = await clocksCollection(store).find({ tenant_id: 'acme' }).sort({ ticket_id: 1 }).toArray();
      const expected = (await recounted()).toSorted((one, other) => one.id.localeCompare(other.id));
      expect(stored.map((clock) => [clock.ticket_id, clockIn(clock)])).toEqual(
        // A ticket that was always closed has none.
        expected.map(({ id, clock }) => [id, clock]),
      );
      expect(stored.map(({ counted, due_at }) => [counted, due_at])).toEqual(
        expected.map(({ timing: { counted, due_at } }) => [counted, due_at]),
      );
      const counts = new Map<string, number>();
      for (const { timing } of expected)
        for (const name of countedIn(timing.counted)) counts.set(name, (counts.get(name) ?? 0) + 1);
      const kept = new Map<string, number>();
      for (const { counts: ofDay } of await levelCountsCollection(store).find({ tenant_id: 'acme' }).toArray())
        for (const [measure, byUrgency] of Object.entries(ofDay))
          for (const [urgency, byHow] of Object.entries(byUrgency))
            for (const [how, count] of Object.entries(byHow)) {
              const name = `${measure}.${urgency}.${how}`;
              if (count !== 0) kept.set(name, (kept.get(name) ?? 0) + count);
            }
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(counts));
    };
    await fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 14 }), run), { numRuns: 60 });
  });
});
