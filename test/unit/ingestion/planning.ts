import { type PagePlan, planPage } from '#lib/ingestion/page-plan.ts';
import type { ParsedPage } from '#lib/ingestion/sort-out.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { aKnownTicket, anIncomingTicket, aVerdict } from '#test/support/builders.ts';

export const now = new Date('2026-01-12T12:00:00Z');
export const run = { tenantId: 'harbour-bank', jobId: 'job-2' };

/** A ticket is urgent if it says "fire". */
export const triage: Classify = ({ message }) =>
  message.includes('fire')
    ? aVerdict({ urgency: 'high', sentiment: 'negative', requires_action: true }, 'It says "fire"')
    : aVerdict({}, 'It says nothing urgent');

export const rules = {
  triage,
  alertPolicy: alertPolicy({ isFinished: finishedBy([]), isFirstImport: false, backfill: 'suppress' }),
};

/** The result of `triage`. */
export const aKnown = (ticket: IncomingTicket, fields: Partial<KnownTicket> = {}): KnownTicket =>
  aKnownTicket(ticket, { ...triage(ticket), ...fields });

export const aPage = (fields: Partial<ParsedPage>): ParsedPage => ({
  page: 1,
  tickets: [],
  repeated: 0,
  foreign: 0,
  faults: [],
  malformedIds: [],
  unchangedIds: [],
  unidentified: 0,
  tombstones: [],
  ...fields,
});

export const planOf = (ticket: IncomingTicket, known?: KnownTicket): PagePlan =>
  planPage(aPage({ tickets: [ticket] }), new Map(known && [[known.external_id, known]]), run, rules, now);

export const calm = anIncomingTicket();
export const burning = anIncomingTicket({ message: 'The kitchen is on fire' });
export const later = new Date('2026-01-11T00:00:00Z');
export const earlier = new Date('2026-01-01T00:00:00Z');
export const deletedAt = new Date('2026-01-09T00:00:00Z');
