import type { WithinBudget } from '#lib/auth/within-budget.ts';
import { RequestError } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Gateway } from './gateway.ts';
import { isPing, pongMessage } from './protocol.ts';
import { callerOf } from './socket.ts';
import { socketsIn } from './sockets.ts';

export type AnswerDeps = { store: Store; gateway: Gateway; withinBudget: WithinBudget };

/**
 * Answers a client's `ping`, as a request of its key; whatever else it sends is ignored. A connection that has no socket any
 * more is closed.
 */
export const answerSocket = async (
  { store, gateway, withinBudget }: AnswerDeps,
  { connectionId, body, now }: { connectionId: string; body: string; now: Date },
): Promise<void> => {
  const socket = await socketsIn(store).findConnected(connectionId, now);
  if (!socket) return gateway.close(connectionId);
  if (!isPing(parseJson(body))) return;
  try {
    await withinBudget(callerOf(socket), socket.tenant_id, {}, () => gateway.push(connectionId, pongMessage));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error; // its key has no budget left: no answer
  }
};
