import { type Random, seeded } from '#infra/local/demo-provider/demo/random.ts';
import type { Store } from '#lib/mongo/store.ts';
import { idTermsOf } from '#lib/search/search-terms.ts';
import { recencyOf } from '#lib/tickets/recency.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import { sentiments, type TicketDoc, urgencies } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { wordOf, zipfWord } from './words.ts';

const yearMs = 365 * 86_400_000;
const batchSize = 5_000;

export const commonWord = wordOf(3);
export const rareWord = wordOf(9_000);

/** So many texts are enough for a vocabulary; a ticket takes one of them and its own fields. */
const textCount = 5_000;

const makeTexts = (tenantId: string, random: Random) => {
  const words = (count: number) => Array.from({ length: count }, () => zipfWord(random.unit())).join(' ');
  return Array.from({ length: textCount }, () => {
    const text = { subject: words(6), message: words(45) };
    return { ...text, ...wordsOfTicket(tenantId, { ...text, external_id: '', customer_id: '' }) };
  });
};

/**
 * So many of a tenant's tickets over the year before `end`, in batches: a tenth of them urgent and one customer to every
 * ten. Searchable ones cost some fifty entries of an index each.
 */
export function* ticketBatches(
  tenantId: string,
  count: number,
  { end, searchable }: { end: Date; searchable: boolean },
): Generator<TicketDoc[]> {
  const random = seeded(count);
  const texts = makeTexts(tenantId, random);
  for (let from = 0; from < count; from += batchSize)
    yield Array.from({ length: Math.min(batchSize, count - from) }, (_, i): TicketDoc => {
      const { term_hashes, ...text } = random.pick(texts);
      const ids = { external_id: `T-${from + i}`, customer_id: `C-${Math.floor((random.unit() * count) / 10)}` };
      const createdAt = new Date(end.getTime() - Math.floor(random.unit() * yearMs));
      return {
        ...text,
        ...(searchable && { term_hashes: [...termHashes(tenantId, idTermsOf(ids)), ...term_hashes] }),
        recency: recencyOf({ ...ids, created_at: createdAt }),
        tenant_id: tenantId,
        ...ids,
        source: random.pick(['email', 'chat', 'phone']),
        status: random.pick(['open', 'open', 'pending', 'closed', 'closed']),
        urgency: random.chance(0.1) ? 'high' : random.pick(urgencies.slice(1)),
        sentiment: random.pick(sentiments),
        requires_action: random.chance(0.5),
        created_at: createdAt,
        updated_at: createdAt,
        version_at: createdAt,
        seen_by: 'job-1',
      };
    });
}

/** Stores these tickets. */
export const storeTickets = async (
  { db }: Store,
  tenantId: string,
  count: number,
  options: { end: Date; searchable: boolean },
): Promise<void> => {
  for (const docs of ticketBatches(tenantId, count, options))
    await db.collection<TicketDoc>('tickets').insertMany(docs, { ordered: false });
};
