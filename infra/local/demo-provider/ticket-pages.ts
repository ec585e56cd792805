import type { ProviderBehaviour } from './behaviour.ts';
import type { RawTicket } from './provider-ticket.ts';

export type PageQuery = { readonly tenantId: string; readonly page: number; readonly pageSize: number };
export type ParsedQuery = { kind: 'valid'; query: PageQuery } | { kind: 'invalid'; faults: string[] };
export type TicketPage = { tickets: readonly RawTicket[]; next_page: number | null; total_count?: number };

const maxPageSize = 1000;
const defaultPageSize = 100;

/** Parses `tenant_id`, `page` (from 1) and `page_size` (1 to 1000), and reports all faults at once. */
export const parsePageQuery = (params: URLSearchParams): ParsedQuery => {
  const tenantId = params.get('tenant_id') ?? '';
  const page = wholeNumber(params.get('page'), 1);
  const pageSize = wholeNumber(params.get('page_size'), defaultPageSize);
  const faults: string[] = [];
  if (tenantId === '') faults.push('tenant_id is required');
  if (!(page >= 1)) faults.push('page must be a whole number from 1 on');
  if (!(pageSize >= 1 && pageSize <= maxPageSize))
    faults.push(`page_size must be a whole number from 1 to ${maxPageSize}`);
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'valid', query: { tenantId, page, pageSize } };
};

const wholeNumber = (text: string | null, fallback: number): number => {
  if (text === null) return fallback;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
};

/** One page of tickets; empty beyond the end. */
export const ticketPage = (
  { tickets, honoursTenant, totalCount }: ProviderBehaviour,
  { tenantId, page, pageSize }: PageQuery,
): TicketPage => {
  const all = typeof tickets === 'function' ? tickets(tenantId) : honoursTenant ? ofTenant(tickets, tenantId) : tickets;
  const end = page * pageSize;
  const counted = typeof totalCount === 'function' ? totalCount(tenantId) : totalCount;
  return {
    tickets: all.slice(end - pageSize, end),
    next_page: end < all.length ? page + 1 : null,
    ...(counted && { total_count: distinct(all) }),
  };
};

const ofTenant = (tickets: readonly RawTicket[], tenantId: string): RawTicket[] =>
  tickets.filter(({ tenant_id }) => tenant_id === undefined || tenant_id === tenantId);

/** The number of distinct tickets: one that is sent twice counts once, each without an id counts. */
const distinct = (tickets: readonly RawTicket[]): number => {
  const ids = new Set<unknown>();
  let withoutId = 0;
  for (const { id } of tickets) {
    if (id === undefined || id === null) withoutId += 1;
    else ids.add(id);
  }
  return ids.size + withoutId;
};
