import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { readConfig } from '#lib/config.ts';
import { badCursor } from '#lib/cursor.ts';
import { openSocket as open } from '#lib/live/open-socket.ts';
import { isChangeCursor, latestCursor } from '#lib/tickets/read-changes.ts';
import { openSocket } from '../manifest/change-routes.ts';

export const handler = apiHandler(openSocket, (store) => {
  const { url } = readConfig(['live']).live;

  return async ({ query, caller }) => {
    const { tenant_id: tenantId } = query;
    if (query.cursor !== undefined && !isChangeCursor(tenantId, query.cursor)) throw badCursor("this tenant's changes");
    if (url === null) return { status: 200, body: { socket: null } };
    const cursor = query.cursor ?? (await latestCursor(store, tenantId));
    const admission = await open(store, { keyId: caller.keyId, tenantId, cursor, now: new Date() });
    return { status: 201, body: { socket: { url, ...admission, cursor } } };
  };
});
