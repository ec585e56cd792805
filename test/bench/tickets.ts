import type { Store } from '#lib/mongo/store.ts';
import { idTermsOf } from '#lib/search/search-terms.ts';
import { sentiments, type TicketDoc, urgencies } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';

const yearMs = 365 * 86_400_000;
const batchSize = 5_000;

/** The same numbers from 0 to 1 for the same seed. */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'par', 'sel', 'tin', 'ror', 'vu', 'den', 'gra'];

/** The n-th word of a made-up language of 20,736. As in any language it is used about 1/n times as often as the first. */
const wordOf = (n: number): string =>
  [n, Math.floor(n / 12), Math.floor(n / 144), Math.floor(n / 1728)].map((part) => syllables[part % 12]).join('');

export const commonWord = wordOf(3);
export const rareWord = wordOf(9_000);

/** So many texts are enough for a vocabulary; a ticket takes one of them and its own fields. */
const textCount = 5_000;

const makeTexts = (random: () => number) => {
  const words = (count: number) =>
    Array.from({ length: count }, () => wordOf(Math.floor(20_736 ** random()))).join(' ');
  return Array.from({ length: textCount }, () => {
    const text = { subject: words(6), message: words(45) };
    return { ...text, ...wordsOfTicket({ ...text, external_id: '', customer_id: '' }) };
  });
};

/**
 * Stores so many of a tenant's tickets over the year before `end`, a tenth of them urgent and one customer to every ten.
 * Searchable ones cost some fifty entries of an index each.
 */
export const storeTickets = async (
  { db }: Store,
  tenantId: string,
  count: number,
  { end, searchable }: { end: Date; searchable: boolean },
): Promise<void> => {
  const random = randomFrom(count);
  const texts = makeTexts(random);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  for (let from = 0; from < count; from += batchSize) {
    const docs = Array.from({ length: Math.min(batchSize, count - from) }, (_, i): TicketDoc => {
      const { search_terms, ...text } = oneOf(texts);
      const ids = { external_id: `T-${from + i}`, customer_id: `C-${Math.floor((random() * count) / 10)}` };
      const createdAt = new Date(end.getTime() - Math.floor(random() * yearMs));
      return {
        ...text,
        ...(searchable && { search_terms: [...idTermsOf(ids), ...search_terms] }),
        tenant_id: tenantId,
        ...ids,
        source: oneOf(['email', 'chat', 'phone']),
        status: oneOf(['open', 'open', 'pending', 'closed', 'closed']),
        urgency: random() < 0.1 ? 'high' : oneOf(urgencies.slice(1)),
        sentiment: oneOf(sentiments),
        requires_action: random() < 0.5,
        created_at: createdAt,
        updated_at: createdAt,
        version_at: createdAt,
        fingerprint: `f-${from + i}`,
        seen_by: 'job-1',
      };
    });
    await db.collection<TicketDoc>('tickets').insertMany(docs, { ordered: false });
  }
};
