import { memberOf } from '#lib/json.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { parseTimestamp } from './moment.ts';
import {
  clean,
  cleanName,
  type Read,
  readCustomer,
  readDates,
  readMessage,
  readSource,
  readStatus,
  readSubject,
} from './repair.ts';
import { type RepairableField, repairableFields } from './repairable-fields.ts';

/** The result of parsing one entry of a provider's page. */
export type ParsedTicket =
  | {
      kind: 'ticket';
      ticket: IncomingTicket;
      /** The fields that had to be repaired. */
      repaired: RepairableField[];
    }
  /** It belongs to another tenant. */
  | { kind: 'foreign' }
  | { kind: 'malformed'; id: string | null; reason: string };

/** What an entry came to. A list that names a ticket without its text may say that it has not changed since it was stored. */
export type ParsedEntry = ParsedTicket | { kind: 'unchanged'; id: string };

/** Parses one entry of a provider's list. Never throws, whatever a provider sends. */
export type ParseEntry = (entry: unknown, tenantId: string, seenAt: Date) => ParsedEntry;

const maxIdLength = 256;

/**
 * Parses one entry: only its id is required, everything else unreadable is repaired. A ticket without dates gets
 * `seenAt` for both. Never throws, whatever a provider sends.
 */
export const parseTicket = (entry: unknown, tenantId: string, seenAt = new Date()): ParsedTicket => {
  const owner = memberOf(entry, 'tenant_id') ?? tenantId;
  if ((typeof owner === 'number' ? `${owner}` : owner) !== tenantId) return { kind: 'foreign' };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { kind: 'malformed', id: null, reason: 'ticket: is not an object' };
  const id = readId(memberOf(entry, 'id'));
  if ('fault' in id) return { kind: 'malformed', id: id.readable, reason: `id: ${id.fault}` };

  const fields = {
    source: readSource(memberOf(entry, 'source')),
    customer_id: readCustomer(memberOf(entry, 'customer_id')),
    subject: readSubject(memberOf(entry, 'subject')),
    message: readMessage(memberOf(entry, 'message')),
    status: readStatus(memberOf(entry, 'status')),
    ...readDates(memberOf(entry, 'created_at'), memberOf(entry, 'updated_at'), seenAt),
  } satisfies Record<RepairableField, Read<unknown>>;
  const respondedAt = parseTimestamp(memberOf(entry, 'first_responded_at'));
  const ticket: IncomingTicket = {
    external_id: id.value,
    source: fields.source.value,
    customer_id: fields.customer_id.value,
    subject: fields.subject.value,
    message: fields.message.value,
    status: fields.status.value,
    created_at: fields.created_at.value,
    updated_at: fields.updated_at.value,
    ...(respondedAt && { first_responded_at: respondedAt }),
  };
  return { kind: 'ticket', ticket, repaired: repairableFields.filter((field) => fields[field].isRepaired) };
};

/**
 * Ids are never cut: a cut one might be another ticket's. One that is too long cannot be a stored ticket's, so its
 * beginning may identify the entry; any other unreadable id identifies nothing.
 */
const readId = (id: unknown): { value: string } | { fault: string; readable: string | null } => {
  if (typeof id !== 'string' && typeof id !== 'number' && typeof id !== 'bigint')
    return { fault: 'is neither a string nor an integer', readable: null };
  if (typeof id === 'number' && !Number.isSafeInteger(id))
    return { fault: 'is not an integer of at most 53 bits', readable: null };
  const value = cleanName(`${id}`);
  if (value === '') return { fault: 'is empty', readable: null };
  if (value.length > maxIdLength)
    return { fault: `is longer than ${maxIdLength} characters`, readable: clean(value.slice(0, maxIdLength)) };
  return { value };
};
