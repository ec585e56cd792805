import { expect } from 'vitest';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { contentsOf, startedRun, tenantId } from '#test/support/run-parts.ts';

export const store = await sharedStore();
export const triage = triageBy(defaultRules());

// Words that appear only in this customer's texts.
export const person = 'person-4711';
export const words = /person-?4711|zanzibar|quetzal|pomegranate/i;
export const written = (n: number, fields: Record<string, unknown> = {}) =>
  aTicket({
    id: `P-${n}`,
    tenant_id: tenantId,
    customer_id: person,
    subject: 'Outage in Zanzibar',
    message: 'Everything is down, says Quetzal, and I will sue you.',
    ...fields,
  });
export const others = aTicket({ id: 'O-1', tenant_id: tenantId, subject: 'Quiet', customer_id: 'somebody-else' });

/** One run with these tickets, which ends without deletions. */
export const ingest = async (...tickets: unknown[]): Promise<void> => {
  const run = await startedRun(store);
  const answer = { tickets, nextPage: null, totalCount: null };
  const applied = await applyPage(store, { run, page: 1, answer, triage });
  expect(applied.kind).toBe('applied');
  await endRun(store, run, 'cancelled');
};

export const erase = (deadline = Number.POSITIVE_INFINITY) => eraseCustomer(store, tenantId, person, { deadline });

export const trace = async (): Promise<string[]> =>
  Object.entries(await contentsOf(store)).flatMap(([name, docs]) =>
    docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => words.test(text)),
  );

export const stored = (id: string) => store.db.collection<TicketDoc>('tickets').findOne({ external_id: id });

export const ingestPerson = async () => {
  await emptyCollections(store);
  await ingest(...[1, 2, 3].map((n) => written(n)), others);
  await foldCounts(store, tenantId);
  await ingest(written(1, { message: 'It is down, and the pomegranate too', updated_at: '2026-01-11T00:00:00Z' }));
  await deleteTicket(store, tenantId, 'P-3');
};
