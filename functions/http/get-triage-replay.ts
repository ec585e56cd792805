import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { viewOfReplay } from '#lib/replay/replay.ts';
import { replaysOf } from '#lib/replay/replays.ts';
import { getTriageReplay } from '../manifest/triage-routes.ts';

export const handler = apiHandler(getTriageReplay, (store) => async ({ params: { tenant_id, replay_id } }) => {
  const replay = await replaysOf(store, tenant_id).find(replay_id);
  if (!replay) throw notFound('There is no such replay.');
  return ok(viewOfReplay(replay));
});
