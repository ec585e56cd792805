import { emit } from '#functions/runtime/emit.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { loadQueues, refreshSender } from '#functions/runtime/queue/queue-clients.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { notFound, unauthorized } from '#lib/errors.ts';
import { hookBudget } from '#lib/hooks/hook-budget.ts';
import { type Received, receiveHook as receive } from '#lib/hooks/receive-hook.ts';
import { addLogKeys } from '#lib/logger.ts';
import { receiveHook } from '../manifest/hook-routes.ts';

loadQueues();

const received = store.bind((connected) => {
  const refreshes = refreshSender(readConfig(['refreshQueue']).refreshQueue);
  return receive({ store: connected, keys: secretKeys(), refreshes });
});
const budget = hookBudget(store);

export const handler = publicHandler(receiveHook, async ({ params: { hook_id }, headers, body }) => {
  budget.admit(hook_id);
  return answerTo(await received((take) => take(hook_id, { headers, body }, new Date())));
});

const answerTo = (received: Received) => {
  if (received.kind === 'unknown') throw notFound('No such webhook.');
  addLogKeys({ tenant_id: received.tenantId });
  if (received.kind === 'refused') {
    emit({ HooksRefused: 1 });
    throw unauthorized(received.verdict === 'stale' ? 'The event is too old.' : 'The signature is not valid.');
  }
  emit({ HintsReceived: received.tickets });
  return { status: received.status };
};
