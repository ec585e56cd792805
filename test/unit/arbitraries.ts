import fc from 'fast-check';
import type { BusinessFields } from '#lib/tickets/changes.ts';
import { type HelpdeskFields, priorities, states } from '#lib/tickets/helpdesk-fields.ts';
import {
  type Classification,
  type IncomingTicket,
  sentiments,
  type TicketContent,
  urgencies,
} from '#lib/tickets/ticket.ts';

// Texts come from few values, so that two tickets often share some.
const texts = fc.oneof(fc.constantFrom('', 'open', 'closed', 'email'), fc.string({ unit: 'binary' }));

/** What a help desk may say of a ticket, or not. */
export const saidByHelpdesks: fc.Arbitrary<HelpdeskFields> = fc.record(
  {
    state: fc.constantFrom(...states),
    priority: fc.constantFrom(...priorities),
    tags: fc.uniqueArray(texts, { maxLength: 3 }).map((tags) => tags.toSorted()),
    assignee_id: texts,
    group_id: texts,
    language: fc.constantFrom('en', 'pt-BR'),
    url: texts,
    origin: fc.record({ channel: texts }, { noNullPrototype: true }),
    first_responded_at: fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
  },
  { requiredKeys: [] },
);

export const contents: fc.Arbitrary<TicketContent> = fc
  .tuple(
    fc.record({ customer_id: texts, source: texts, subject: texts, message: texts, status: texts }),
    fc.oneof(fc.constant({}), saidByHelpdesks),
  )
  .map(([always, said]) => ({ ...always, ...said }));

export const classifications: fc.Arbitrary<Classification> = fc.record({
  urgency: fc.constantFrom(...urgencies),
  sentiment: fc.constantFrom(...sentiments),
  requires_action: fc.boolean(),
});

export const businessFieldsOfAny: fc.Arbitrary<BusinessFields> = fc
  .tuple(contents, classifications)
  .map(([content, classification]) => ({ ...content, ...classification }));

const start = Date.UTC(2026, 0);

/** Times that are often equal. */
export const moments: fc.Arbitrary<Date> = fc.nat({ max: 5 }).map((hours) => new Date(start + hours * 3_600_000));

/** Tickets of which many have the same id. */
export const incomingTickets: fc.Arbitrary<IncomingTicket> = fc
  .tuple(contents, fc.constantFrom('a', 'b', 'c', 'd', 'e'), moments, moments)
  .map(([content, external_id, created_at, updated_at]) => ({ ...content, external_id, created_at, updated_at }));

const invisibleCharacters = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u202e',
  '\u034f',
].concat(['\ufe0f', '\u3164', '\u061c', '\u{e0101}']);

/** A text, and the same text with invisible characters inserted, as HTML mails have them. */
export const withInvisible = (texts: fc.Arbitrary<string>): fc.Arbitrary<{ plain: string; altered: string }> =>
  fc
    .tuple(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...invisibleCharacters)), { minLength: 1, maxLength: 20 }),
    )
    .map(([plain, signs]) => {
      const characters = [...plain];
      for (const [at, sign] of signs) characters.splice(at % (characters.length + 1), 0, sign);
      return { plain, altered: characters.join('') };
    });
