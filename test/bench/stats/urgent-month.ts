import { countDelta, type TicketChange } from '#lib/analytics/count-delta.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type Figures, figuresOf, rounded } from '../measure.ts';
import { ticketBatches } from '../tickets.ts';

const tenantId = 'urgent';
const urgentTickets = 1_000_000;
const customers = 50_000;
const pages = 15;

/**
 * What a page of urgent tickets costs a tenant, to write and to fold, at first and once it has a million of them in the
 * month: their counts are generated, as a fold adds them.
 */
export const urgentMonthRows = async (store: Store, end: Date) => {
  await store.db.dropDatabase();
  await prepareDatabase(store);
  const month = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth()));
  const [tickets = []] = ticketBatches(tenantId, 200 * pages, { end, searchable: false });
  const urgent = tickets.map((ticket): TicketDoc => ({ ...ticket, urgency: 'high', created_at: month }));
  const before = await pageFigures(store, urgent.slice(0, 100 * pages));
  for (let from = 0; from < urgentTickets; from += 100_000)
    await updateCounts(store, tenantId, countDelta(generated(urgent, from)));
  const after = await pageFigures(store, urgent.slice(100 * pages));
  const ratio = (kind: 'write' | 'fold') => Number((after[kind].medianMs / before[kind].medianMs).toFixed(2));
  return {
    'the first pages': shown(before),
    [`after ${urgentTickets.toLocaleString('en')} urgent tickets in the month`]: shown(after),
    'as a multiple': { 'write ms': ratio('write'), 'fold ms': ratio('fold') },
  };
};

type PageFigures = { write: Figures; fold: Figures };

const shown = ({ write, fold }: PageFigures) => ({
  'write ms': rounded(write.medianMs),
  'fold ms': rounded(fold.medianMs),
});

/** So many new tickets of all customers in turn, without keywords. */
const generated = (some: readonly TicketDoc[], from: number): TicketChange[] =>
  Array.from({ length: 100_000 }, (_, n) => {
    const after = { ...(some[n % some.length] as TicketDoc), keywords: '', customer_id: `C-${(from + n) % customers}` };
    return { before: null, after };
  });

const pageFigures = async (store: Store, tickets: readonly TicketDoc[]): Promise<PageFigures> => {
  const [write, fold]: [number[], number[]] = [[], []];
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    into.push(performance.now() - startedAt);
  };
  for (let from = 0; from < tickets.length; from += 100) {
    const page = tickets.slice(from, from + 100);
    const history = page.map(({ external_id }) => ({
      ticket_id: external_id,
      action: 'created' as const,
      changes: {},
    }));
    const writes = page.map((set) => ({ externalId: set.external_id, before: null, set }));
    await timed(write, () => inTransaction(store, (tx) => writeTickets(tx, tenantId, { writes, history })));
    await timed(fold, () => foldCounts(store, tenantId));
  }
  return { write: figuresOf(write), fold: figuresOf(fold) };
};
