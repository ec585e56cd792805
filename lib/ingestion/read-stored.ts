import type { Document } from 'mongodb';
import { type HeadDoc, headPart } from '#lib/ledger/head.ts';
import { inSession, type Transaction } from '#lib/mongo/store.ts';
import { named, type Part, rowsNamed, united } from '#lib/mongo/union.ts';
import { type ErasureDoc, erasuresOf } from '#lib/tickets/erasures.ts';
import { type KnownTicket, knownTicketsAmong, knownTicketsPart } from '#lib/tickets/known-tickets.ts';
import { type PageTriage, rulesOf } from './read-page.ts';

type Named = { ticketIds: readonly string[]; customerIds: readonly string[] };

/**
 * All that must be known to apply tickets that no list shows, and the rows of other parts, in one read that opens the
 * transaction: whoever changes the head meanwhile conflicts with what is written.
 */
export const readStored = async (
  tx: Transaction,
  tenantId: string,
  { ticketIds, customerIds }: Named,
  triage: PageTriage,
  others: readonly Part[] = [],
) => {
  const erasures = await erasuresOf(tx, tenantId).aliasesPart([...customerIds]);
  const rules = rulesOf(triage);
  const parts: [Part, ...Part[]] = [
    named('ticket', knownTicketsPart(tenantId, ticketIds)),
    named('head', headPart(tenantId)),
    named('erasure', erasures.part),
    ...rules.parts,
    ...others,
  ];
  const rows = await tx.db.collection(parts[0].coll).aggregate<Document>(united(parts), inSession(tx)).toArray();
  const [head = null] = rowsNamed<HeadDoc>(rows, 'head');
  return {
    rows,
    head,
    known: knownTicketsAmong(rowsNamed<KnownTicket>(rows, 'ticket')),
    aliases: erasures.aliasesFrom(rowsNamed<ErasureDoc>(rows, 'erasure')),
    ...(await rules.from(rows)),
  };
};
