import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import type { TicketFilters } from '#lib/tickets/ticket-query.ts';
import { type Figures, measured, onBenchServer, rounded } from './measure.ts';
import { commonWord, rareWord, storeTickets } from './tickets.ts';

const tenantId = 'bench';
const pageSize = 20;
const deepPage = 500;

/** Lists of one tenant with so many tickets of one year: by page and by filter. */
export const benchLists = (sizes: readonly number[]): Promise<void> =>
  onBenchServer(async (store, server) => {
    for (const size of sizes) {
      const now = new Date();
      await store.db.dropDatabase();
      await storeTickets(store, tenantId, size, { end: now, searchable: true });
      await prepareDatabase(store);
      console.log(`${server}: ${size.toLocaleString('en')} tickets`);
      console.table(
        Object.fromEntries(
          [...(await rowsOf(store, now))].map(([name, { medianMs, p99Ms }]) => [
            name,
            { 'median ms': rounded(medianMs), 'p99 ms': rounded(p99Ms) },
          ]),
        ),
      );
    }
  });

const rowsOf = async (store: Store, now: Date): Promise<Map<string, Figures>> => {
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000);
  const lists: Record<string, TicketFilters> = {
    all: {},
    'status=open': { status: ['open'] },
    'open=true': { open: true },
    'two statuses': { status: ['open', 'pending'] },
    'urgency=high': { urgency: 'high' },
    'sentiment=negative': { sentiment: 'negative' },
    'source=email': { source: 'email' },
    'source=fax, of which there is none': { source: 'fax' },
    'language=nl, of which there is none': { language: 'nl' },
    'language=nl of a month': { language: 'nl', from_date: monthAgo },
    'customer_id=C-1': { customer_id: 'C-1' },
    'requires_action=true': { requires_action: true },
    'status, urgency, sentiment and source': {
      status: ['open'],
      urgency: 'high',
      sentiment: 'negative',
      source: 'email',
    },
    'to_date a month ago': { to_date: monthAgo },
    'q=one common word': { q: commonWord },
    'q=one rare word': { q: rareWord },
    'q=a common and a rare word': { q: `${commonWord} ${rareWord}` },
    'q=a common word, urgency=high': { q: commonWord, urgency: 'high' },
  };
  const rows = new Map<string, Figures>();
  const page = (filters: TicketFilters, cursor?: string) => listTickets(store, tenantId, { filters, pageSize, cursor });
  for (const [name, filters] of Object.entries(lists))
    rows.set(`${name}: first page`, await measured(() => page(filters)));
  for (const name of ['all', 'urgency=high', 'q=one common word']) {
    const filters = lists[name] ?? {};
    const cursor = await cursorOfPage(store, filters);
    if (cursor) rows.set(`${name}: page ${deepPage}`, await measured(() => page(filters, cursor)));
  }
  return rows;
};

/** The cursor that leads to the deep page, if the list is as long; got in larger steps, which end at the same ticket. */
const cursorOfPage = async (store: Store, filters: TicketFilters): Promise<string | undefined> => {
  let cursor: string | undefined;
  for (let left = (deepPage - 1) * pageSize; left > 0; left -= 499) {
    const step = await listTickets(store, tenantId, { filters, pageSize: Math.min(left, 499), cursor });
    if (step.next_cursor === null) return undefined;
    cursor = step.next_cursor;
  }
  return cursor;
};
