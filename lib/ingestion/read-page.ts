import type { Document } from 'mongodb';
import { type LeaseState, type LockRow, leaseStateIn, lockPart } from '#lib/coordination/lock.ts';
import { inSession, type Transaction } from '#lib/mongo/store.ts';
import { named, type Part, rowsNamed, united } from '#lib/mongo/union.ts';
import type { TriageRead } from '#lib/tenants/tenant-triage.ts';
import { type ErasureDoc, erasuresOf } from '#lib/tickets/erasures.ts';
import { type KnownTicket, knownTicketsAmong, knownTicketsPart } from '#lib/tickets/known-tickets.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import type { Classify, ParsedPage } from './page-plan.ts';
import { type LeasedRun, leaseOf, type RunDoc } from './run.ts';
import { runPart } from './runs.ts';

/** A page's triage: at hand, or made from rows of the read that opens its transaction. */
export type PageTriage = Classify | TriageRead<Classify>;

/** All that must be known to apply a page. */
export type PageRead = {
  lease: LeaseState;
  run: RunDoc | null;
  known: ReadonlyMap<string, KnownTicket>;
  /** The aliases of the erased ones among the page's customers. */
  aliases: ReadonlyMap<string, string>;
  triage: Classify;
};

/** Reads it in one command, which opens the transaction: everything is of the same moment. */
export const readPage = async (
  tx: Transaction,
  run: LeasedRun,
  { tickets, malformedIds }: Pick<ParsedPage, 'tickets' | 'malformedIds'>,
  triage: PageTriage,
): Promise<PageRead> => {
  const { tenant_id: tenantId } = run;
  const ids = [...new Set(tickets.map(({ external_id }) => external_id)), ...malformedIds];
  const lease = leaseOf(run);
  const erasures = await erasuresOf(tx, tenantId).aliasesPart(customersOf(tickets));
  const rules: TriageRead<Classify> = typeof triage === 'function' ? { parts: [], from: () => triage } : triage;
  const parts: [Part, ...Part[]] = [
    named('ticket', knownTicketsPart(tenantId, ids)),
    named('lock', lockPart(lease.resourceId)),
    named('run', runPart(tenantId, run.job_id)),
    named('erasure', erasures.part),
    ...rules.parts,
  ];
  const batchSize = 2 * ids.length + otherRows;
  const rows = await tx.db
    .collection(parts[0].coll)
    .aggregate<Document>(united(parts), { ...inSession(tx), batchSize })
    .toArray();
  return {
    lease: leaseStateIn(rowsNamed<LockRow>(rows, 'lock'), lease),
    run: rowsNamed<RunDoc>(rows, 'run')[0] ?? null,
    known: knownTicketsAmong(rowsNamed<KnownTicket>(rows, 'ticket')),
    aliases: erasures.aliasesFrom(rowsNamed<ErasureDoc>(rows, 'erasure')),
    triage: rules.from(rows),
  };
};

/** Rows that are neither tickets nor erasures; the first batch must hold all rows. */
const otherRows = 10;

const customersOf = (tickets: readonly IncomingTicket[]): string[] => [
  ...new Set(tickets.map(({ customer_id }) => customer_id)),
];
