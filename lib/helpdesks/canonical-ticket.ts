import { parseTimestamp } from '#lib/provider/moment.ts';
import { cleanName } from '#lib/provider/repair.ts';
import { type HelpdeskFields, maxTags } from '#lib/tickets/helpdesk-fields.ts';

export const sources = [
  'email',
  'web',
  'chat',
  'phone',
  'sms',
  'social',
  'api',
  'form',
  'whatsapp',
  'voice',
  'bot',
  'other',
] as const;
export type Source = (typeof sources)[number];

/** What only real desks say and lib/provider does not parse. */
type UnparsedFields = Omit<HelpdeskFields, 'first_responded_at'>;

/**
 * An adapter's ticket: the entry that lib/provider parses, and so the one judge of all desks, and beside it the fields
 * that only real desks have; tags are at most 50 of at most 64 characters. What a desk does not say is absent. It is the
 * same when it was stored as JSON.
 */
export type CanonicalTicket = UnparsedFields &
  Required<Pick<HelpdeskFields, 'state' | 'origin'>> & {
    /** Null if unreadable. */
    id: string | null;
    source: Source;
    customer_id: string;
    subject: string;
    message: string;
    /** The desk's own word. */
    status: string;
    /** As the desk writes times. */
    created_at: unknown;
    updated_at: unknown;
    /** In ISO 8601. */
    first_responded_at?: string;
  };

/** For tickets without a requester. */
export const unknownCustomer = 'unknown';

const maxNameLength = 64;

/** A short name out of an answer. */
export const shortName = (value: unknown): string =>
  typeof value === 'string'
    ? cleanName(value.slice(0, 4 * maxNameLength))
        .slice(0, maxNameLength)
        .toWellFormed()
    : '';

export const readTags = (value: unknown): readonly string[] => {
  const names = Array.isArray(value) ? value.map(shortName).filter((name) => name !== '') : [];
  return [...new Set(names)].toSorted().slice(0, maxTags);
};

const maxIdLength = 256;

/** An id as text. Numbers that a double cannot hold would be another ticket's, and ids are never cut. */
export const readId = (value: unknown): string | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `${value}` : null;
  if (typeof value !== 'string' || value.length > maxIdLength) return null;
  const id = cleanName(value);
  return id === '' ? null : id;
};

/** Far more than is ever stored of a text. */
const maxTextLength = 1_048_576;

export const readText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, maxTextLength) : '');

/** A moment, however a desk writes it, in ISO 8601; absent if there is none. */
export const readMoment = (value: unknown): string | undefined => parseTimestamp(value)?.toISOString();

/** A page of the desk for its agents. Absent for a stand-in on this machine, which has none. */
export const agentUrl = (baseUrl: string, path: string): string | undefined => {
  const url = new URL(path, baseUrl);
  return url.protocol === 'https:' && url.host === new URL(baseUrl).host ? url.href : undefined;
};

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without the members that are undefined. */
export const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
