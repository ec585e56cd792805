import * as z from 'zod';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { utcMoment } from '#lib/utc-moment.ts';

/** What one entry of a provider's page turned out to be. */
export type ParsedTicket =
  | { kind: 'ticket'; ticket: IncomingTicket }
  /** It bears another tenant's id. */
  | { kind: 'foreign' }
  | { kind: 'malformed'; id: string | null; reason: string };

const cutMark = '… [cut]';

// Control characters have no business in a ticket, and a NUL or half a surrogate pair none in any database.
const controls = /(?![\n\r\t])\p{Cc}/gu;
const clean = (text: string): string => text.toWellFormed().replace(controls, '');

/** A text of any length, kept up to `limit` characters; what is cut off is marked. */
const prose = (limit: number) =>
  z.string().transform((text) => clean(text.length > limit ? text.slice(0, limit - cutMark.length) + cutMark : text));

/** A name that must fit as it is: cut, it would be another's name. */
const name = (limit: number) =>
  z
    .union([z.string(), z.int().transform(String)])
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1, 'is empty').max(limit, `is longer than ${limit} characters`));

const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

const moment = utcMoment.refine(
  (date) => date.getTime() >= earliest && date.getTime() < latest,
  'is outside of 1990 to 2099',
);

const ticketSchema = z.object({
  id: name(256),
  source: name(64),
  customer_id: name(256),
  subject: prose(1_000),
  message: prose(64 * 1024),
  status: name(64),
  created_at: moment,
  updated_at: moment,
});

/** Judges one entry by itself. Whatever a provider sends, it never throws. */
export const parseTicket = (entry: unknown, tenantId: string): ParsedTicket => {
  const owner = memberOf(entry, 'tenant_id') ?? tenantId;
  if ((typeof owner === 'number' ? `${owner}` : owner) !== tenantId) return { kind: 'foreign' };
  const { data, error } = ticketSchema.safeParse(entry);
  if (!data) return { kind: 'malformed', id: idOf(entry), reason: reasonOf(error) };
  const { id, ...rest } = data;
  return { kind: 'ticket', ticket: { external_id: id, ...rest } };
};

const memberOf = (entry: unknown, key: string): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] : undefined;

const idOf = (entry: unknown): string | null => {
  const id = memberOf(entry, 'id');
  return typeof id === 'string' || typeof id === 'number' ? clean(`${id}`.slice(0, 256)) : null;
};

const reasonOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'ticket'}: ${issue.message}`)
    .join('; ');
