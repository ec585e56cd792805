import type { Group } from '#lib/alert-policy/route-alert.ts';
import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';

/** More alerts do not join a group: the next one opens another. A summary is decided in one transaction. */
export const maxGroupSize = 1_000;

/** The alerts of a destination that one summary collects. */
export type AlertGroupDoc = {
  _id: string;
  tenant_id: string;
  /** When it ends. */
  until: Date;
  /** How many have joined, some of them twice after a crash. */
  size: number;
  opened_by: { ticket_id: string; alert_id: string };
};

export type JoinedGroup = Pick<AlertGroupDoc, 'until' | 'opened_by'>;

/**
 * Joins the group of a destination, or opens it where none is open. One write decides which alert opens it. Whoever joins
 * after its end by another clock is found by its own due time.
 */
export const joinGroup = async (
  store: Store,
  destinationId: string,
  group: Group,
  { tenant_id, ticket_id, alert_id }: AlertMessage,
  now: Date,
): Promise<JoinedGroup> => {
  const groups = store.db.collection<AlertGroupDoc>('alert_groups');
  const _id = [tenant_id, destinationId, group.kind, group.key].join('|');
  const isOpen = {
    $and: [{ $gt: [{ $ifNull: ['$until', new Date(0)] }, now] }, { $lt: [{ $ifNull: ['$size', 0] }, maxGroupSize] }],
  };
  const ifOpen = (then: unknown, otherwise: unknown) => ({ $cond: [isOpen, then, otherwise] });
  const joined = {
    tenant_id: { $literal: tenant_id },
    until: ifOpen('$until', group.until),
    size: ifOpen({ $add: ['$size', 1] }, 1),
    opened_by: ifOpen('$opened_by', { $literal: { ticket_id, alert_id } }),
  };
  const options = { ...inSession(store), upsert: true, returnDocument: 'after' } as const;
  const doc = await againIfDuplicate(store, () => groups.findOneAndUpdate({ _id }, [{ $set: joined }], options));
  if (!doc) throw new Error('The group was not stored');
  return doc;
};
