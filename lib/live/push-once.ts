import type { WithinBudget } from '#lib/auth/within-budget.ts';
import { RequestError } from '#lib/errors.ts';
import { lastNumbersOf } from '#lib/ledger/head.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import { changeCursor, changeNumberIn, readChangeEvents } from '#lib/tickets/read-changes.ts';
import type { Gateway, Pushed } from './gateway.ts';
import { changesMessage, eventsOfMessage } from './protocol.ts';
import { type LaggingTenant, type PushTargets, pushTargetsIn, type TenantCursor } from './push-targets.ts';
import { callerOf, mostFailures, type OpenSocket, pauseAfter, socketTimes } from './socket.ts';
import { after, socketsIn } from './sockets.ts';

export type PushDeps = {
  gateway: Gateway;
  /** A push is charged as a request of the socket's key. */
  withinBudget: WithinBudget;
};

/** What one poll came to: messages that were taken and that were not, and sockets that were removed. */
export type Pushes = { taken: number; postponed: number; removed: number };

/** The pause before a connection that the gateway does not know yet is tried again. */
const openingMs = 1_000;

/** The most sockets of one poll; the next one goes on with the others. */
const atOnce = 100;

/** Sockets of one tenant with the same cursor, which therefore get the same message. */
type Group = { tenantId: string; from: number; sockets: OpenSocket[] };

type Context = PushDeps & { store: Store; targets: PushTargets; now: Date };

/**
 * Pushes to each socket that lags the changes after its cursor, at most one message. The cursor is advanced after the message
 * was taken: a crash in between repeats the message, and loses nothing (at-least-once). All are pushed to at once, so a slow
 * one delays the others by the timeout of one call at most.
 */
export const pushOnce = async (
  store: Store,
  deps: PushDeps,
  now: Date,
): Promise<Pushes & { tenants: number; hasMore: boolean }> => {
  const targets = pushTargetsIn(store);
  const tenants = await targets.tenants();
  const lagging = await laggingAmong(store, tenants);
  const found = lagging.length === 0 ? [] : await targets.due(lagging, atOnce + 1, now);
  const context = { ...deps, store, targets, now };
  const results = await Promise.all(groupsOf(found.slice(0, atOnce)).map((group) => pushToGroup(context, group)));
  const sum = (of: keyof Pushes) => results.reduce((total, { [of]: count }) => total + count, 0);
  const pushes = { taken: sum('taken'), postponed: sum('postponed'), removed: sum('removed') };
  const isLeft = found.length > atOnce || results.some(({ isFull }) => isFull);
  return { ...pushes, tenants: tenants.length, hasMore: isLeft && pushes.taken + pushes.removed > 0 };
};

const laggingAmong = async (store: Store, tenants: readonly TenantCursor[]): Promise<LaggingTenant[]> => {
  const heads = await lastNumbersOf(
    store,
    tenants.map(({ tenantId }) => tenantId),
  );
  return tenants.flatMap(({ tenantId, seq }) => {
    const head = heads.get(tenantId) ?? 0;
    return seq < head ? [{ tenantId, head }] : [];
  });
};

const groupsOf = (found: readonly OpenSocket[]): Group[] =>
  [...Map.groupBy(found, ({ tenant_id, seq }) => JSON.stringify([tenant_id, seq])).values()].flatMap((sockets) => {
    const [first] = sockets;
    return first ? [{ tenantId: first.tenant_id, from: first.seq, sockets }] : [];
  });

const pushToGroup = async (
  context: Context,
  { tenantId, from, sockets }: Group,
): Promise<Pushes & { isFull: boolean }> => {
  const { store, targets, now } = context;
  const cursor = changeCursor(tenantId, from);
  const { events, isFull, next_cursor } = await readChangeEvents(store, tenantId, { ...eventsOfMessage, cursor });
  if (events.length === 0) return { taken: 0, postponed: 0, removed: 0, isFull };
  const message = changesMessage(cursor, events);
  const answers = await Promise.all(
    sockets.map(async (socket) => ({ socket, answer: await push(context, socket, message) })),
  );
  const taken = answers.filter(({ answer }) => answer.kind === 'taken').map(({ socket }) => socket._id);
  const to = changeNumberIn(tenantId, next_cursor) ?? from;
  if (taken.length > 0) await targets.advance(taken, { from, to }, now);
  let removed = 0;
  for (const { socket, answer } of answers)
    if (answer.kind !== 'taken' && (await settle(context, socket, answer)) === 'removed') removed += 1;
  return { taken: taken.length, postponed: sockets.length - taken.length - removed, removed, isFull };
};

type Answer = Pushed | { kind: 'refused'; waitMs: number };

/** Charged to the budgets of the key and its tenant, as a request is. */
const push = async ({ gateway, withinBudget }: Context, socket: OpenSocket, message: string): Promise<Answer> => {
  const { tenant_id, connection_id } = socket;
  try {
    return await withinBudget(callerOf(socket), tenant_id, {}, () => gateway.push(connection_id, message));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { kind: 'refused', waitMs: 1_000 * Number(error.headers['retry-after'] ?? 1) };
  }
};

/** Postpones a socket that did not take its message, or removes it. */
const settle = async (
  { store, targets, gateway, now }: Context,
  socket: OpenSocket,
  answer: Exclude<Answer, { kind: 'taken' }>,
): Promise<'removed' | 'postponed'> => {
  const postpone = async (ms: number, failures: number): Promise<'postponed'> => {
    await targets.postpone(socket, after(now, ms), failures);
    return 'postponed';
  };
  const { connection_id, connected_at, failures } = socket;
  if (answer.kind === 'refused') return postpone(answer.waitMs, failures);
  const isOpening = now.getTime() - connected_at.getTime() < socketTimes.opening;
  if (answer.kind === 'gone' && isOpening) return postpone(openingMs, failures);
  if (answer.kind === 'busy') {
    logger.warn('PUSH_NOT_TAKEN', { tenant_id: socket.tenant_id, reason: answer.reason });
    if (failures + 1 < mostFailures) return postpone(pauseAfter(failures + 1), failures + 1);
    await gateway.close(connection_id);
  }
  await socketsIn(store).remove([socket._id]);
  return 'removed';
};
