import type { CircuitView } from '#lib/coordination/circuit-breaker.ts';
import { findLimitCircuits } from '#lib/coordination/limit-circuits.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type DestinationDoc, destinationLimitName } from './destination.ts';
import type { DestinationView } from './views.ts';

/** What may be known of destinations: everything but their credentials. */
export const viewDestinations = async (
  store: Store,
  destinations: readonly DestinationDoc[],
  now: Date,
): Promise<DestinationView[]> => {
  if (destinations.length === 0) return [];
  const names = destinations.map(destinationLimitName);
  const circuits = await findLimitCircuits(store, { _id: { $in: names } }, { limit: names.length });
  const byName = new Map(circuits.map((circuit) => [circuit.name, circuit]));
  return destinations.map((destination) => viewOf(destination, byName.get(destinationLimitName(destination)), now));
};

export const viewDestination = async (
  store: Store,
  destination: DestinationDoc,
  now: Date,
): Promise<DestinationView> => {
  const [circuit] = await findLimitCircuits(store, { _id: destinationLimitName(destination) }, { limit: 1 });
  return viewOf(destination, circuit, now);
};

const viewOf = (destination: DestinationDoc, circuit: CircuitView | undefined, now: Date): DestinationView => {
  const { _id, tenant_id, kind, label, target, base_url, include, state, disabled_reason, revision } = destination;
  const { secret, former, health } = destination;
  return {
    ...{ destination_id: _id, tenant_id, kind, label, target, base_url, include: [...include], state, disabled_reason },
    state_at: destination.state_at.toISOString(),
    revision,
    credentials_set_at: secret.set_at.toISOString(),
    former_secret_until: former && former.until > now ? former.until.toISOString() : null,
    health: {
      taken_at: isoOf(health.taken_at),
      failed_at: isoOf(health.failed_at),
      error: health.error,
      failing_since: isoOf(health.failing_since),
      circuit: circuit?.state ?? 'closed',
      retry_after: isoOf(circuit?.retry_after ?? null),
    },
    created_at: destination.created_at.toISOString(),
    updated_at: destination.updated_at.toISOString(),
  };
};

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;
