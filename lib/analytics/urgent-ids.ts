import { inSession, type Store } from '#lib/mongo/store.ts';
import { united } from '#lib/mongo/union.ts';
import { listedIds } from './count-rows.ts';
import { decoded } from './names.ts';
import type { Span } from './periods.ts';
import type { UrgentIds } from './stats.ts';

/** The ids of the newest urgent tickets of these customers, whose names are encoded; each list read by an index. */
export const readUrgentIds = async (
  store: Store,
  tenantId: string,
  customers: readonly string[],
  span: Span | null,
): Promise<UrgentIds> => {
  const [first, ...others] = customers.map((customer) => ({
    coll: 'tickets',
    pipeline: [
      {
        $match: {
          tenant_id: tenantId,
          customer_id: decoded(customer),
          deleted_at: null,
          urgency: 'high',
          ...(span && { created_at: { $gte: span.from, $lt: span.to } }),
        },
      },
      { $sort: { created_at: -1, _id: -1 } },
      { $limit: listedIds },
      { $project: { _id: 0, customer: { $literal: customer }, id: '$external_id' } },
    ],
  }));
  if (!first) return new Map();
  const rows = await store.db
    .collection('tickets')
    .aggregate<{ customer: string; id: string }>(united([first, ...others]), inSession(store))
    .toArray();
  const ids = Map.groupBy(rows, ({ customer }) => customer);
  return new Map([...ids].map(([customer, found]) => [customer, found.map(({ id }) => id)]));
};
