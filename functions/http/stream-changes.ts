import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { badInput } from '#lib/errors.ts';
import { eventStreamOf, eventStreamType, eventsAtOnce } from '#lib/tickets/change-events.ts';
import { isChangeCursor, latestCursor, readChangeEvents } from '#lib/tickets/read-changes.ts';
import { streamChanges } from '../manifest/change-routes.ts';

/** Answers what there is and ends: a function of Lambda behind an HTTP API cannot hold a response open. */
export const handler = apiHandler(streamChanges, (store) => async ({ query, headers }) => {
  const { tenant_id: tenantId, start } = query;
  const last = lastEventIdOf(tenantId, headers['last-event-id']);
  const given = last ?? query.cursor;
  const latest = given === undefined && start === 'latest' ? await latestCursor(store, tenantId) : undefined;
  const page = await readChangeEvents(store, tenantId, { ...eventsAtOnce, cursor: given ?? latest });
  return {
    status: 200,
    headers: { 'content-type': eventStreamType, 'x-next-cursor': page.next_cursor },
    body: eventStreamOf(page, latest),
  };
});

/** Where a reader that comes back has got to. */
const lastEventIdOf = (tenantId: string, id: string | undefined): string | undefined => {
  if (!id) return undefined;
  if (!isChangeCursor(tenantId, id))
    throw badInput([{ in: 'header', path: 'last-event-id', message: "is not an id of this tenant's stream" }]);
  return id;
};
