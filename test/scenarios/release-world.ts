import type { Document } from 'mongodb';
import { aTicket } from '#test/support/builders.ts';

// What the provider shows while a release is under way, pass by pass, and what must be stored in the end.

const sizes: Readonly<Record<string, number>> = { north: 60, east: 60, large: 240 };
export const tenants = Object.keys(sizes);

/** Tickets that only a tenant's own rules find urgent, by the word in them. */
const words = ['zorb', 'quirk'] as const;
export const rulesUpTo = (count: number) =>
  words.slice(0, count).map((word) => ({ name: word, kind: 'urgent', phrases: [`${word} .. hums`] }));

const every = (n: number, of: number, rest: number): boolean => n % of === rest;
const startedAt = Date.now() - 3_600_000;
const moment = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();

type Change = { pass: number; fields: Record<string, unknown> };

const outage = { subject: 'Outage', message: 'Everything is down, this is an emergency' };

/** How the ticket differs from its first version, from which pass on. */
const changesOf = (n: number): Change[] => [
  ...(every(n, 10, 1) ? [{ pass: 1, fields: { status: 'solved' } }] : []),
  ...(every(n, 30, 2) ? [{ pass: 1, fields: outage }] : []),
  ...(every(n, 20, 11) ? [{ pass: 2, fields: { status: 'open' } }] : []),
  ...(every(n, 10, 5) ? [{ pass: 2, fields: { message: 'How do I change my address now?' } }] : []),
  ...(every(n, 30, 7) ? [{ pass: 2, fields: outage }] : []),
  ...(every(n, 20, 16) ? [{ pass: 3, fields: { status: 'pending' } }] : []),
  ...(every(n, 30, 13) ? [{ pass: 3, fields: outage }] : []),
];

const firstPassOf = (n: number, size: number): number => (n === size - 3 || n === size - 6 ? 1 : 0);
const lastPassOf = (n: number): number => (n === 3 || n === 4 ? 0 : Number.POSITIVE_INFINITY);

const idOf = (tenantId: string, n: number): string => `${tenantId}-${n}`;
const numbersOf = (tenantId: string): number[] => Array.from({ length: sizes[tenantId] ?? 0 }, (_, i) => i + 1);

const ticketAt = (tenantId: string, n: number, pass: number): Record<string, unknown> => {
  const made = changesOf(n).filter((change) => change.pass <= pass);
  const word = every(n, 10, 9) ? words[0] : every(n, 10, 8) ? words[1] : undefined;
  return aTicket({
    id: idOf(tenantId, n),
    tenant_id: tenantId,
    created_at: moment(0),
    updated_at: moment(made.at(-1)?.pass ?? 0),
    ...(word && { message: `The ${word} in the hall hums.` }),
    ...(every(n, 30, 0) && outage),
    ...Object.assign({}, ...made.map(({ fields }) => fields)),
  });
};

/** The provider's list in that pass. */
export const ticketsIn = (pass: number) => (tenantId: string) =>
  numbersOf(tenantId)
    .filter((n) => firstPassOf(n, sizes[tenantId] ?? 0) <= pass && pass <= lastPassOf(n))
    .map((n) => ticketAt(tenantId, n, pass));

/** Of each ticket what the provider had last. */
export const wantedTickets = (tenantId: string, pass: number): Document[] =>
  ticketsIn(pass)(tenantId).map(({ id, subject, message, status }) => ({ external_id: id, subject, message, status }));

/** The ids of the tickets that became urgent by what they say up to that pass, which are alerted once each. */
export const wantedAlerts = (pass: number): string[] =>
  tenants.flatMap((tenantId) =>
    numbersOf(tenantId)
      .filter((n) => every(n, 30, 0) || changesOf(n).some((change) => change.fields === outage && change.pass <= pass))
      .map((n) => idOf(tenantId, n)),
  );

/** The actions in each ticket's history, in order, after passes up to `pass` and replays of `replayed` with so many rules. */
export const wantedHistory = (
  tenantId: string,
  pass: number,
  replays: Readonly<Record<string, number>>,
): Record<string, string[]> =>
  Object.fromEntries(
    numbersOf(tenantId).map((n) => {
      const passes = new Set(changesOf(n).map((change) => change.pass));
      const updates = [...passes].filter((one) => one <= pass).length;
      const judged = words.slice(0, replays[tenantId] ?? 0).filter((_, i) => every(n, 10, 9 - i)).length;
      const gone = lastPassOf(n) + 2 <= pass;
      return [idOf(tenantId, n), ['created', ...Array(updates + judged).fill('updated'), ...(gone ? ['deleted'] : [])]];
    }),
  );
