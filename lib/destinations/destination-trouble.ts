import { inSession, type Store } from '#lib/mongo/store.ts';
import { byRequest, type DestinationDoc } from './destination.ts';
import { destinationsIn } from './destinations.ts';

type Trouble = { count: number; since: Date | null; detail: string | null };

/** Destinations that take nothing: disabled, but not by a person; and those whose last deliveries failed. */
export type DestinationTrouble = { disabled: Trouble; failing: Trouble };

const none: Trouble = { count: 0, since: null, detail: null };
export const noTrouble: DestinationTrouble = { disabled: none, failing: none };

type Troubled = Pick<DestinationDoc, 'tenant_id' | 'state' | 'state_at' | 'disabled_reason' | 'health'>;

/** The destinations of these tenants that take nothing, by tenant; of the others there is nothing. */
export const readDestinationTrouble = async (
  store: Store,
  tenantIds: readonly string[],
): Promise<Map<string, DestinationTrouble>> => {
  const found: Troubled[] = await destinationsIn(store)
    .find(
      {
        tenant_id: { $in: [...tenantIds] },
        $or: [
          { state: 'disabled', disabled_reason: { $ne: byRequest } },
          { state: 'active', 'health.failing_since': { $ne: null } },
        ],
      },
      { ...inSession(store), projection: { tenant_id: 1, state: 1, state_at: 1, disabled_reason: 1, health: 1 } },
    )
    .toArray();
  return new Map(
    [...Map.groupBy(found, ({ tenant_id }) => tenant_id)].map(([tenantId, some]) => [
      tenantId,
      {
        disabled: troubleOf(
          some.filter(({ state }) => state === 'disabled'),
          ({ state_at, disabled_reason }) => [state_at, disabled_reason],
        ),
        failing: troubleOf(
          some.filter(({ state }) => state === 'active'),
          ({ health }) => [health.failing_since, health.error],
        ),
      },
    ]),
  );
};

/** Their number, with when it began and the reason of the one that is so longest. */
const troubleOf = (
  some: readonly Troubled[],
  factsOf: (one: Troubled) => [since: Date | null, detail: string | null],
): Trouble => {
  const [first] = some.map(factsOf).toSorted(([one], [other]) => (one?.getTime() ?? 0) - (other?.getTime() ?? 0));
  return first ? { count: some.length, since: first[0], detail: first[1] } : none;
};
