import type { TicketPage } from '#lib/ticket-lists/list-tickets.ts';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import type { Reply } from './reply.ts';

/**
 * Media types of a ticket list; the first is the default. NDJSON has no registered type, so it is returned under the
 * name that was requested.
 */
export const ticketPageTypes = [
  'application/json',
  'application/x-ndjson',
  'text/csv',
  'application/ndjson',
  'application/jsonl',
] as const;

type Asked = {
  accept: (typeof ticketPageTypes)[number];
  query: Readonly<Record<string, unknown>> & { tenant_id: string };
};

/** A page of tickets in the negotiated media type. Formats without a place for `next_cursor` carry it in headers. */
export const ticketPageReply = (page: TicketPage, { accept, query }: Asked): Reply => {
  if (accept === 'application/json') return { status: 200, headers: { vary: 'accept' }, body: page };
  const isFirst = query.cursor === undefined;
  return {
    status: 200,
    headers: {
      vary: 'accept',
      'content-type':
        accept === 'text/csv' ? `text/csv; charset=utf-8; header=${isFirst ? 'present' : 'absent'}` : accept,
      'content-disposition': `attachment; filename="${fileNameOf(query.tenant_id, accept)}"`,
      ...(page.next_cursor !== null && {
        'x-next-cursor': page.next_cursor,
        link: `<?${queryOf({ ...query, cursor: page.next_cursor })}>; rel="next"`,
      }),
    },
    body: accept === 'text/csv' ? csvOf(page.tickets, isFirst) : ndjsonOf(page.tickets),
  };
};

/** Tenant ids may contain a colon, which some file systems do not allow. */
const fileNameOf = (tenantId: string, accept: Asked['accept']): string =>
  `tickets-${tenantId.replaceAll(':', '-')}.${accept === 'text/csv' ? 'csv' : 'ndjson'}`;

const queryOf = (query: Asked['query']): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values].flat()) if (value !== undefined) params.append(name, `${value}`);
  return params;
};
