import type { Document } from 'mongodb';
import { type LockRow, leaseStateIn, lockPart } from '#lib/coordination/lock.ts';
import { type HeadDoc, type HeadRead, headPart } from '#lib/ledger/head.ts';
import { inSession, type Transaction } from '#lib/mongo/store.ts';
import { named, type Part, rowsNamed, united } from '#lib/mongo/union.ts';
import type { TriageRead } from '#lib/tenants/tenant-triage.ts';
import { type ErasureDoc, erasuresOf } from '#lib/tickets/erasures.ts';
import { type KnownTicket, knownTicketsAmong, knownTicketsPart } from '#lib/tickets/known-tickets.ts';
import { type OtherPage, type PageName, type PageRecord, pageRecordParts } from '#lib/tickets/page-records.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { DeliveredPage } from './delivered-page.ts';
import { leaseOf, type PageRun, pageNameOf, type RunDoc } from './run.ts';
import { recordPart } from './run-records.ts';
import type { ParsedPage } from './sort-out.ts';
import type { Classify } from './triage-again.ts';

/** How a tenant's tickets are triaged, and which of them are finished. */
export type TicketRules = { triage: Classify; isFinished: IsFinished };

/** A page's triage: at hand, or made with the tenant's statuses from rows of the read that opens its transaction. */
export type PageTriage = Classify | TriageRead<TicketRules>;

/** All that must be known to apply a page. */
export type PageRead = {
  kind: 'read';
  run: RunDoc & { page_size: number | null };
  head: HeadRead;
  name: PageName;
  record: PageRecord | null;
  /** The page's stored tickets; `seen_by` is the run that saw them last, whatever says so. */
  known: ReadonlyMap<string, KnownTicket>;
  /** Those that say so themselves. */
  marked: ReadonlySet<string>;
  /** True if records of other pages hold some of them. */
  areElsewhere: boolean;
  /** The last run that counted what the page's record holds. */
  lastSeenBy: string;
  /** The aliases of the erased ones among the page's customers. */
  aliases: ReadonlyMap<string, string>;
} & TicketRules;

/** Why a page must not be applied. */
export type NotOurs =
  /** The run ended, moved on or was taken over. */
  | { kind: 'not-ours' }
  /** The lease expired and nobody else holds it: the renewer may retry. */
  | { kind: 'expired' };

/**
 * Reads it in one command, which opens the transaction: everything is of the same moment, and whoever changes the run or
 * the head meanwhile conflicts with what is written here.
 */
export const readPage = async (
  tx: Transaction,
  run: PageRun,
  { page, parsed }: DeliveredPage,
  triage: PageTriage,
): Promise<PageRead | NotOurs> => {
  const { tenant_id: tenantId, job_id: jobId } = run;
  const ids = idsOf(parsed);
  const lease = leaseOf(run);
  const name = pageNameOf(run, page);
  const erasures = await erasuresOf(tx, tenantId).aliasesPart(customersOf(parsed));
  const rules = rulesOf(triage);
  const parts: [Part, ...Part[]] = [
    named('ticket', knownTicketsPart(tenantId, ids)),
    named('lock', lockPart(lease.resourceId)),
    named('run', recordPart(run)),
    named('head', headPart(tenantId)),
    ...pageRecordParts(name, ids),
    named('erasure', erasures.part),
    ...rules.parts,
  ];
  const batchSize = 3 * ids.length + otherRows;
  const rows = await tx.db
    .collection(parts[0].coll)
    .aggregate<Document>(united(parts), { ...inSession(tx), batchSize })
    .toArray();
  const [lock] = rowsNamed<LockRow>(rows, 'lock');
  const state = leaseStateIn(lock, lease);
  if (state === 'expired') return { kind: 'expired' };
  const [current] = rowsNamed<RunDoc>(rows, 'run');
  const isOurs = current?.epoch === run.epoch && current.page === page && current.pass?.cursor === run.pass?.cursor;
  if (!lock || state === 'lost' || !isOurs) return { kind: 'not-ours' };
  const [head = null] = rowsNamed<HeadDoc>(rows, 'head');
  return {
    kind: 'read',
    run: { ...current, page_size: run.page_size ?? null },
    head: { head, now: lock.now },
    name,
    ...seenIn(rows, jobId),
    aliases: erasures.aliasesFrom(rowsNamed<ErasureDoc>(rows, 'erasure')),
    ...(await rules.from(rows)),
  };
};

/** The triage of a page as rows of its read. */
export const rulesOf = (triage: PageTriage): TriageRead<TicketRules> =>
  typeof triage === 'function' ? atHand(triage) : triage;

const atHand = (triage: Classify): TriageRead<TicketRules> => ({
  parts: [],
  from: async () => ({ triage, isFinished: finishedBy([]) }),
});

/** Rows that are neither tickets nor erasures nor records of other pages; the first batch must hold all rows. */
const otherRows = 10;

/** The tickets that a page says something about. */
export const idsOf = ({ tickets, malformedIds, unchangedIds, tombstones }: ParsedPage): string[] => [
  ...new Set([
    ...tickets.map(({ external_id }) => external_id),
    ...malformedIds,
    ...unchangedIds,
    ...tombstones.map(({ id }) => id),
  ]),
];

export const customersOf = ({ tickets }: ParsedPage): string[] => [
  ...new Set(tickets.map(({ customer_id }) => customer_id)),
];

type Seen = Pick<PageRead, 'record' | 'known' | 'marked' | 'areElsewhere' | 'lastSeenBy'>;

const seenIn = (rows: readonly Document[], jobId: string): Seen => {
  const record = rowsNamed<PageRecord>(rows, 'page')[0] ?? null;
  const others = rowsNamed<OtherPage>(rows, 'other_page');
  // A page that this run has confirmed and not counted is delivered again, with other tickets: it does not count.
  const lastSeenBy = (record?.job_id === jobId ? record.counted_by : record?.job_id) ?? '';
  const seenBy = new Map<string, string>();
  for (const { ids, job_id } of others) for (const id of ids) seenBy.set(id, job_id);
  for (const id of record?.ids ?? []) seenBy.set(id, lastSeenBy);

  const stored = rowsNamed<KnownTicket>(rows, 'ticket');
  const seenLast = ({ external_id, seen_by }: KnownTicket): string =>
    (seen_by === jobId ? seen_by : (seenBy.get(external_id) ?? seen_by)) ?? '';
  return {
    record,
    known: knownTicketsAmong(stored.map((ticket) => ({ ...ticket, seen_by: seenLast(ticket) }))),
    marked: new Set(stored.flatMap(({ external_id, seen_by }) => (seen_by === undefined ? [] : [external_id]))),
    areElsewhere: others.length > 0,
    lastSeenBy,
  };
};
