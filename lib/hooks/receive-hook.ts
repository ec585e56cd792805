import { connectionOfHook, hookSecrets, noteHookEvent, noteHookRefused } from '#lib/connections/hook.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { type HookReader, type HookRequest, type HookVerdict, noHook } from '#lib/helpdesks/hook.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { parseJson } from '#lib/json.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { RefreshMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';

/** Events about one ticket come together: they are waited for. */
export const coalesceMs = 3_000;

export type Received =
  /** There is no such webhook. */
  | { kind: 'unknown' }
  /** It was not sent by the desk, or too long ago. */
  | { kind: 'refused'; tenantId: string; verdict: Exclude<HookVerdict, 'genuine'> }
  | { kind: 'accepted'; tenantId: string; status: HookReader['accepted']; tickets: number; isNew: boolean };

type Deps = { store: Store; keys: DataKeys; refreshes: Sender<RefreshMessage> };

/**
 * Takes an event of a help desk: verifies it, stores that its tickets may have changed, and queues their refresh. A second
 * delivery, or many events about one ticket, cost one refresh.
 */
export const receiveHook =
  ({ store, keys, refreshes }: Deps) =>
  async (hookId: string, request: HookRequest, now: Date): Promise<Received> => {
    const connection = await connectionOfHook(store, hookId);
    const reader = (connection && adapterOf(connection).hook) ?? noHook;
    const secrets = connection ? await hookSecrets(keys, connection, now) : [hookId];
    const verdict = verdictBy(reader, request, secrets, now);
    if (!connection) return { kind: 'unknown' };
    const { tenant_id: tenantId } = connection;
    if (verdict !== 'genuine') {
      await noteHookRefused(store, connection, { at: now, reason: verdict });
      return { kind: 'refused', tenantId, verdict };
    }
    await noteHookEvent(store, connection, now);
    const ids = connection.state === 'active' ? reader.ticketIds(parseJson(request.body.toString('utf8'))) : [];
    const isNew = (await hintsOf(store, tenantId).note(ids, now)) > 0;
    // After the hint, which a schedule finds if this fails. A hint that was there has its message.
    if (isNew)
      await refreshes.send({ message: { tenant_id: tenantId, attempt: 0 }, groupId: tenantId, waitMs: coalesceMs });
    return { kind: 'accepted', tenantId, status: reader.accepted, tickets: ids.length, isNew };
  };

const verdictBy = (reader: HookReader, request: HookRequest, secrets: readonly string[], now: Date): HookVerdict => {
  const verdicts = secrets.map((secret) => reader.verify(request, secret, now));
  return (['genuine', 'stale'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'forged';
};
