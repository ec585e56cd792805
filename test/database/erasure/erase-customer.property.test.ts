import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { eraseCustomer } from '#lib/erasure/erase-customer.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { contentsOf, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const triage = triageBy(defaultRules());

const people = ['anna', 'bert', 'carl'] as const;
type Person = (typeof people)[number];

/** What a person writes bears the person's mark, so that it is known wherever it turns up. */
const wordsOf = (person: Person, n: number) => `The site is down, says mark${person}mark ${n}`;

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      by: fc.constantFrom(...people),
      field: fc.constantFrom('subject' as const, 'message' as const),
    }),
    fc.record({ kind: fc.constant('move' as const), to: fc.constantFrom(...people) }),
    fc.record({ kind: fc.constantFrom('run' as const, 'delete' as const, 'restore' as const) }),
    fc.record({ kind: fc.constant('erase' as const), who: fc.constantFrom(...people) }),
  ),
  { minLength: 4, maxLength: 14 },
);

const traceOf = async (person: Person): Promise<string[]> =>
  Object.entries(await contentsOf(store)).flatMap(([name, docs]) =>
    docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => text.includes(`mark${person}mark`)),
  );

it('No word of an erased customer is in any collection, however its ticket was moved, rewritten, deleted and restored', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      await emptyCollections(store);
      const erased = new Set<Person>();
      let at = Date.parse('2026-01-10T08:00:00Z');
      let owner: Person = 'anna';
      const texts = { subject: wordsOf(owner, 0), message: wordsOf(owner, 1) };
      const ingest = async (): Promise<void> => {
        at += 60_000;
        const ticket = { ...texts, tenant_id: tenantId, customer_id: owner, updated_at: new Date(at).toISOString() };
        const run = await startedRun(store);
        const answer = { tickets: [aTicket(ticket)], nextPage: null, totalCount: null };
        await applyPage(store, { run, page: 1, answer, ttlMs, triage });
        await endRun(store, run, 'cancelled');
      };
      await ingest();

      for (const [n, step] of story.entries()) {
        if (step.kind === 'write') {
          // Only who has the ticket writes in it; the provider shows it to a run before anybody else has it.
          owner = step.by;
          texts[step.field] = wordsOf(owner, n);
          await ingest();
        }
        if (step.kind === 'move') owner = step.to;
        if (step.kind === 'run' || step.kind === 'move') await ingest();
        if (step.kind === 'delete') await deleteTicket(store, tenantId, 'T-1');
        if (step.kind === 'restore') await restoreTicket(store, tenantId, 'T-1');
        if (step.kind === 'erase') {
          erased.add(step.who);
          await eraseCustomer(store, tenantId, step.who, { deadline: Infinity });
        }

        for (const person of erased) expect(await traceOf(person)).toEqual([]);
      }
      expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
    }),
    { numRuns: 40 },
  );
});
