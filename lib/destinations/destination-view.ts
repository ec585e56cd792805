import type { DestinationDoc } from './destination.ts';
import type { DestinationView } from './views.ts';

/** What may be known of a destination: everything but its credentials. */
export const viewOfDestination = (destination: DestinationDoc, now: Date): DestinationView => {
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
    },
    created_at: destination.created_at.toISOString(),
    updated_at: destination.updated_at.toISOString(),
  };
};

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;
