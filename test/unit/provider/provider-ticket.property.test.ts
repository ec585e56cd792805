import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getTicket } from '#functions/manifest/ticket-routes.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { fingerprintOf } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';

const tenant = 'harbour-bank';

/** Any text, with control characters and lone surrogates, sometimes long. */
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }) },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom('\ud83c', '\udfab', '\u0000', '\n', ' ', 'x') }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.string(), fc.nat({ max: 70_000 })).map(([text, length]) => text.padEnd(length, '\u{1F3AB}')),
  },
);
const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

/** Valid tickets with arbitrary texts. */
const tickets = fc
  .record({ id: texts, source: texts, customer_id: texts, subject: texts, message: texts, status: texts, at: moments })
  .map(({ at, ...rest }) => aTicket({ ...rest, created_at: at.toISOString(), updated_at: at.toISOString() }));

/** Tickets with arbitrary values in any field. */
const wrecks = fc
  .tuple(fc.dictionary(fc.constantFrom(...Object.keys(aTicket())), fc.anything()), tickets)
  .map(([odd, ticket]) => ({ ...ticket, ...odd }));

const anything = fc.oneof(
  wrecks,
  tickets,
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
);

const storable = (text: string): boolean => text.isWellFormed() && !/(?![\n\r\t])\p{Cc}/u.test(text);

describe('any entry of a provider', () => {
  it('is a ticket, another tenant’s, or malformed with a reason', () => {
    fc.assert(
      fc.property(anything, (entry) => {
        const parsed = parseTicket(entry, tenant);

        expect(['ticket', 'foreign', 'malformed']).toContain(parsed.kind);
        if (parsed.kind === 'malformed') {
          expect(parsed.reason).not.toBe('');
          expect(parsed.id === null || storable(parsed.id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is a ticket if it has an id, whatever its other fields are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(aTicket())), fc.oneof(fc.jsonValue(), fc.anything())),
        (fields) => {
          expect(parseTicket({ ...fields, id: 'T-1', tenant_id: tenant }, tenant)).toMatchObject({
            kind: 'ticket',
            ticket: { external_id: 'T-1' },
          });
        },
      ),
    );
  });

  it('is another tenant’s exactly if it names another tenant', () => {
    fc.assert(
      fc.property(
        wrecks,
        fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, undefined, tenant)),
        (wreck, tenant_id) => {
          const namesAnother = tenant_id !== null && tenant_id !== undefined && `${tenant_id}` !== tenant;

          expect(parseTicket({ ...wreck, tenant_id }, tenant).kind === 'foreign').toBe(namesAnother);
        },
      ),
    );
  });
});

describe('any accepted ticket', () => {
  const taken = tickets
    .map((entry) => parseTicket(entry, tenant))
    .filter((parsed) => parsed.kind === 'ticket')
    .map(({ ticket }) => ticket);

  it('can be stored as is, within the limits', () => {
    fc.assert(
      fc.property(taken, ({ created_at, updated_at, ...fields }) => {
        for (const text of Object.values(fields)) expect(storable(`${text}`)).toBe(true);
        expect(fields.subject.length).toBeLessThanOrEqual(1_000);
        expect(fields.message.length).toBeLessThanOrEqual(64 * 1024);
        expect(created_at.getTime()).not.toBeNaN();
        expect(updated_at.getTime()).not.toBeNaN();
      }),
    );
  });

  it('can be requested by its id', () => {
    fc.assert(
      fc.property(taken, ({ external_id }) => {
        expect(getTicket.params.safeParse({ ticket_id: external_id }).success).toBe(true);
      }),
    );
  });

  it('is the same ticket when read again from its stored form', () => {
    fc.assert(
      fc.property(taken, (ticket) => {
        const { external_id: id, created_at, updated_at, ...content } = ticket;
        const again = parseTicket(
          { id, ...content, created_at: created_at.toISOString(), updated_at: updated_at.toISOString() },
          tenant,
        );

        expect(again).toEqual({ kind: 'ticket', ticket, repaired: [] });
        expect(again.kind === 'ticket' && fingerprintOf(again.ticket)).toBe(fingerprintOf(ticket));
      }),
    );
  });
});
