import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { tooManyRequests } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { changeNumberIn } from '#lib/tickets/read-changes.ts';
import { protocolsWith } from './protocol.ts';
import { socketBounds, socketTimes } from './socket.ts';
import { after, socketsIn } from './sockets.ts';

type Wanted = { keyId: string; tenantId: string; cursor: string; now: Date };

/** How a client connects: by these subprotocols, once, before that time. */
export type Admission = { protocols: string[]; expires_at: string };

/** The only form in which a token is stored: it is long and random, as a key. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Admits one socket of a key to a tenant's changes after a cursor. It counts as open from now on: stored first and counted then, so
 * that of any number of callers none goes beyond the bounds.
 * @throws RequestError 429 if the key or the tenant has as many as it may
 */
export const openSocket = async (store: Store, { keyId, tenantId, cursor, now }: Wanted): Promise<Admission> => {
  const sockets = socketsIn(store);
  const token = randomBytes(24).toString('base64url');
  const expires_at = after(now, socketTimes.token);
  const socket = {
    ...{ _id: randomUUID(), key_id: keyId, tenant_id: tenantId, token_hash: hashOfToken(token) },
    ...{ seq: changeNumberIn(tenantId, cursor) ?? 0, failures: 0 },
    ...{ authorized_until: expires_at, due_at: now, sent_at: now, expires_at },
  };
  await sockets.add(socket);
  const { ofKey, ofTenant } = await sockets.countOf(socket, now);
  if (ofKey > socketBounds.perKey || ofTenant > socketBounds.perTenant) {
    await sockets.remove([socket._id]);
    throw tooManyRequests('Too many open sockets of this key or this tenant.', 5);
  }
  return { protocols: protocolsWith(token), expires_at: expires_at.toISOString() };
};
