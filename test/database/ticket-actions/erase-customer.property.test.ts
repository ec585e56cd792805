import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import { replayTriage } from '#lib/replay/replay-triage.ts';
import { startReplay } from '#lib/replay/start-replay.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { type TextField, textFields } from '#lib/tickets/erased-texts.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { withTenantRules } from '#lib/triage/tenant-rules.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { contentsOf, recordingSender, startedRun, tenantId } from '#test/support/run-parts.ts';

const store = await testStore();

/** No text of a story has this word, so a ticket with it among its signals was triaged by the erasure mark. */
const markRule = { rules: [{ name: 'mark-rule', kind: 'urgent' as const, phrases: ['erased'] }], ignore: [] };
const judges = [defaultRules(), compileRules(withTenantRules(englishRules, markRule, 1))].map((rules) => ({
  version: rules.version,
  triage: triageBy(rules),
})) as [CurrentTriage, CurrentTriage];
type CurrentTriage = { version: string; triage: ReturnType<typeof triageBy> };

/** Names that appear only in the texts and the id of a person. */
const people = ['annalindis', 'bertholtus', 'carlottina'] as const;
type Person = (typeof people)[number];
const ticketIds = ['T-1', 'T-2'] as const;
type TicketId = (typeof ticketIds)[number];

const ticket = fc.constantFrom(...ticketIds);
const person = fc.constantFrom(...people);
const field = fc.constantFrom(...textFields);
const erasure = fc.record({ kind: fc.constant('erase' as const), who: person });
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), ticket, by: person, field, isUrgent: fc.boolean() }),
  fc.record({ kind: fc.constant('return' as const), ticket, to: person, field, nth: fc.nat(5) }),
  fc.record({ kind: fc.constant('move' as const), ticket, to: person }),
  fc.record({ kind: fc.constantFrom('run' as const, 'delete' as const, 'restore' as const), ticket }),
  fc.record({ kind: fc.constant('replay' as const), rules: fc.constantFrom(0 as const, 1 as const) }),
  erasure,
);
/** No story without an erasure, with something before it and after it. */
const steps = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 5 }), erasure, fc.array(step, { minLength: 2, maxLength: 7 }))
  .map(([before, erased, after]) => [...before, erased, ...after]);

type Text = { author: Person; text: string };

/** The provider's version of a ticket, and what must be kept of it. */
class Shown {
  owner: Person = 'annalindis';
  readonly past: Record<TextField, Text[]> = { subject: [], message: [] };
  readonly now: Record<TextField, string> = { subject: '', message: '' };
  /** Texts that no run may store again. */
  readonly lost = new Set<string>();

  constructor(id: TicketId) {
    for (const one of textFields) this.write(one, `The site is down, says ${this.owner} in the ${one} of ${id}`);
  }

  write(one: TextField, text: string): void {
    this.past[one].push({ author: this.owner, text });
    this.now[one] = text;
  }

  /** The ticket's current customer loses all of its texts, since their author is unknown; of others only their own are erased. */
  erase(who: Person): void {
    for (const { author, text } of textFields.flatMap((one) => this.past[one]))
      if (author === who || this.owner === who) this.lost.add(text);
  }

  kept(one: TextField, erased: ReadonlySet<Person>): string {
    return erased.has(this.owner) || this.lost.has(this.now[one]) ? '[erased]' : this.now[one];
  }
}

const traceOf = async (erased: ReadonlySet<Person>): Promise<string[]> =>
  Object.entries(await contentsOf(store)).flatMap(([name, docs]) =>
    docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => [...erased].some((who) => text.includes(who))),
  );

const replay = async (judge: CurrentTriage): Promise<void> => {
  const { sent, sender } = recordingSender<ReplayMessage>();
  await startReplay(store, sender, { tenantId, dryRun: false });
  const work = replayTriage({ store, batches: sender, triageFor: async () => judge, batchSize: 10 });
  for (let message = sent.shift(); message; message = sent.shift()) await work(message, false);
};

it('no text of an erased customer is in any collection, whatever happens to its tickets before and after', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      await emptyCollections(store);
      const erased = new Set<Person>();
      const shown = { 'T-1': new Shown('T-1'), 'T-2': new Shown('T-2') };
      let [judge] = judges;
      let at = Date.parse('2026-01-10T08:00:00Z');
      const ingest = async (...ids: readonly TicketId[]): Promise<void> => {
        at += 60_000;
        const tickets = ids.map((id) => {
          const { owner, now } = shown[id];
          if (erased.has(owner)) for (const one of textFields) shown[id].lost.add(now[one]);
          const updated_at = new Date(at).toISOString();
          return aTicket({ id, ...now, tenant_id: tenantId, customer_id: owner, updated_at });
        });
        const run = await startedRun(store);
        const answer = { tickets, nextPage: null, totalCount: null };
        await applyPage(store, { run, page: 1, answer, triage: judge.triage });
        await endRun(store, run, 'cancelled');
      };
      await ingest(...ticketIds);

      for (const [n, step] of story.entries()) {
        // Only a ticket's customer writes in it, and a run sees it before it is reassigned.
        if (step.kind === 'write') {
          shown[step.ticket].owner = step.by;
          shown[step.ticket].write(
            step.field,
            `${step.isUrgent ? 'The site is down' : 'Thanks'}, says ${step.by} ${n}`,
          );
        }
        if (step.kind === 'return') {
          const { past, now } = shown[step.ticket];
          shown[step.ticket].owner = step.to;
          now[step.field] = past[step.field].at(step.nth % past[step.field].length)?.text ?? '';
        }
        if (step.kind === 'move') shown[step.ticket].owner = step.to;
        if (step.kind === 'delete') await deleteTicket(store, tenantId, step.ticket);
        else if (step.kind === 'restore') await restoreTicket(store, tenantId, step.ticket);
        else if ('ticket' in step) await ingest(step.ticket);
        if (step.kind === 'replay') {
          judge = judges[step.rules];
          await replay(judge);
        }
        if (step.kind === 'erase') {
          erased.add(step.who);
          for (const id of ticketIds) shown[id].erase(step.who);
          await eraseCustomer(store, tenantId, step.who, { deadline: Infinity });
        }

        if (erased.size > 0) expect(await traceOf(erased)).toEqual([]);
      }
      const kept = await store.db
        .collection<TicketDoc>('tickets')
        .find({}, { sort: { external_id: 1 } })
        .toArray();
      expect(kept.map(({ subject, message }) => ({ subject, message }))).toEqual(
        ticketIds.map((id) => ({
          subject: shown[id].kept('subject', erased),
          message: shown[id].kept('message', erased),
        })),
      );
      expect(JSON.stringify(kept.map(({ triage }) => triage))).not.toContain('mark-rule');
      expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
    }),
    { numRuns: casesHere(12) },
  );
});
