import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import type { TicketPage } from '#lib/tickets/list-tickets.ts';
import type { Reply } from './reply.ts';

/**
 * How a list of tickets can be had; the first is what a caller gets that does not ask. Lines of JSON have no registered
 * type: whoever asks for them gets them by the name that was asked for.
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

/** A page of tickets as it was asked for. What has no place for `next_cursor` bears it in headers. */
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

/** A colon, which a tenant's id may have, is no sign for a file name everywhere. */
const fileNameOf = (tenantId: string, accept: Asked['accept']): string =>
  `tickets-${tenantId.replaceAll(':', '-')}.${accept === 'text/csv' ? 'csv' : 'ndjson'}`;

const queryOf = (query: Asked['query']): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values].flat()) if (value !== undefined) params.append(name, `${value}`);
  return params;
};
