import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import { type HelpdeskFields, helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import type { CanonicalTicket } from './canonical-ticket.ts';

/** Parses an adapter's ticket: as the entry of any provider, and what only help desks say beside it. */
export const readTicket = (canonical: CanonicalTicket, tenantId: string, seenAt: Date): ParsedTicket => {
  const parsed = parseTicket(canonical, tenantId, seenAt);
  return parsed.kind === 'ticket' ? { ...parsed, ticket: { ...parsed.ticket, ...fieldsOf(canonical) } } : parsed;
};

/** Those that are no entry's of any provider. */
const unparsedFields = helpdeskFields.filter((field) => field !== 'first_responded_at');

const fieldsOf = (canonical: CanonicalTicket): HelpdeskFields =>
  Object.fromEntries(
    unparsedFields.filter((field) => canonical[field] !== undefined).map((field) => [field, canonical[field]]),
  );
