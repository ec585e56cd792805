import type { TicketPage } from '#lib/ticket-lists/list-tickets.ts';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import type { Reply } from './reply.ts';

type Asked = {
  mediaType: string;
  query: Readonly<Record<string, unknown>> & { tenant_id: string };
};

/** A page of tickets in the negotiated media type. Formats without a place for `next_cursor` carry it in headers. */
export const ticketPageReply = (page: TicketPage, { mediaType, query }: Asked): Reply => {
  if (mediaType === 'application/json') return { status: 200, headers: { vary: 'accept' }, body: page };
  const isFirst = query.cursor === undefined;
  return {
    status: 200,
    headers: {
      vary: 'accept',
      'content-type':
        mediaType === 'text/csv' ? `text/csv; charset=utf-8; header=${isFirst ? 'present' : 'absent'}` : mediaType,
      'content-disposition': `attachment; filename="${fileNameOf(query.tenant_id, mediaType)}"`,
      ...(page.total_count !== undefined && { 'x-total-count': `${page.total_count}` }),
      ...(page.next_cursor !== null && {
        'x-next-cursor': page.next_cursor,
        link: `<?${queryOf({ ...query, cursor: page.next_cursor })}>; rel="next"`,
      }),
    },
    body: mediaType === 'text/csv' ? csvOf(page.tickets, isFirst) : ndjsonOf(page.tickets),
  };
};

/** Tenant ids may contain a colon, which some file systems do not allow. */
const fileNameOf = (tenantId: string, mediaType: string): string =>
  `tickets-${tenantId.replaceAll(':', '-')}.${mediaType === 'text/csv' ? 'csv' : 'ndjson'}`;

const queryOf = (query: Asked['query']): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values].flat()) if (value !== undefined) params.append(name, `${value}`);
  return params;
};
