import { notFound } from '#lib/errors.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { byRequest, type DestinationDoc, maxDestinations } from './destination.ts';

export const destinationsIn = (store: Store) => store.db.collection<DestinationDoc>('destinations');

/** A destination of a tenant; null if there is none of that id. */
export const findDestination = (store: Store, tenantId: string, id: string): Promise<DestinationDoc | null> =>
  destinationsIn(store).findOne({ _id: id, tenant_id: tenantId }, inSession(store));

/** Whether one of these tenants has a destination of that id. */
export const haveDestination = async (store: Store, tenants: readonly string[], id: string): Promise<boolean> => {
  const found = await destinationsIn(store).findOne(
    { _id: id, tenant_id: { $in: [...tenants] } },
    { ...inSession(store), projection: { _id: 1 } },
  );
  return found !== null;
};

/** @throws RequestError 404 if the tenant has none of that id */
export const requireDestination = async (store: Store, tenantId: string, id: string): Promise<DestinationDoc> => {
  const found = await findDestination(store, tenantId, id);
  if (!found) throw notFound('No such destination.');
  return found;
};

/** A tenant's destinations, the oldest first. */
export const listDestinations = async (store: Store, tenantId: string): Promise<DestinationDoc[]> => {
  const found = await destinationsIn(store)
    .find({ tenant_id: tenantId }, { ...inSession(store), limit: maxDestinations })
    .toArray();
  return found.toSorted((one, other) => one.created_at.getTime() - other.created_at.getTime());
};

/** Removes a destination, and its secrets with it; false if there is none of that id. */
export const removeDestination = async (store: Store, tenantId: string, id: string): Promise<boolean> => {
  const { deletedCount } = await destinationsIn(store).deleteOne({ _id: id, tenant_id: tenantId }, inSession(store));
  return deletedCount === 1;
};

/** Disables a destination, unless it was changed meanwhile; true for the one caller who did. */
export const disableDestination = async (
  store: Store,
  { _id, tenant_id, revision }: DestinationDoc,
  reason: string,
): Promise<boolean> => {
  const { modifiedCount } = await destinationsIn(store).updateOne(
    { _id, tenant_id, revision, state: 'active' },
    [{ $set: { state: 'disabled', disabled_reason: { $literal: reason }, state_at: '$$NOW' } }],
    inSession(store),
  );
  return modifiedCount === 1;
};

/** A person's test succeeded: the destination is active again, unless a person disabled it, or it was changed meanwhile. */
export const enableDestination = async (store: Store, { _id, tenant_id, revision }: DestinationDoc): Promise<void> => {
  await destinationsIn(store).updateOne(
    { _id, tenant_id, revision, state: 'disabled', disabled_reason: { $ne: byRequest } },
    [{ $set: { state: 'active', disabled_reason: null, state_at: '$$NOW', 'health.failing_since': null } }],
    inSession(store),
  );
};
