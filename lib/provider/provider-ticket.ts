import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import {
  clean,
  cleanName,
  memberOf,
  type Read,
  readCustomer,
  readDates,
  readMessage,
  readSource,
  readStatus,
  readSubject,
} from './repair.ts';
import { type RepairableField, repairableFields } from './repairable-fields.ts';

/** What one entry of a provider's page turned out to be. */
export type ParsedTicket =
  | {
      kind: 'ticket';
      ticket: IncomingTicket;
      /** The fields that could not be read as they came. */
      repaired: RepairableField[];
    }
  /** It bears another tenant's id. */
  | { kind: 'foreign' }
  | { kind: 'malformed'; id: string | null; reason: string };

const maxIdLength = 256;

/**
 * Judges one entry by itself: only its id is indispensable, whatever else cannot be read is repaired. A ticket without
 * any date has `metAt` for both. Whatever a provider sends, it never throws.
 */
export const parseTicket = (entry: unknown, tenantId: string, metAt = new Date()): ParsedTicket => {
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
    ...readDates(memberOf(entry, 'created_at'), memberOf(entry, 'updated_at'), metAt),
  } satisfies Record<RepairableField, Read<unknown>>;
  const ticket: IncomingTicket = {
    external_id: id.value,
    source: fields.source.value,
    customer_id: fields.customer_id.value,
    subject: fields.subject.value,
    message: fields.message.value,
    status: fields.status.value,
    created_at: fields.created_at.value,
    updated_at: fields.updated_at.value,
  };
  return { kind: 'ticket', ticket, repaired: repairableFields.filter((field) => fields[field].isRepaired) };
};

/**
 * An id must fit as it is: cut, it would be another's. One that is too long is no stored ticket's, so that its beginning
 * may name the entry; of any other that cannot be read nobody knows which ticket it stands for.
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
