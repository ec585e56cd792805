import type { Classify } from '#lib/ingestion/triage-again.ts';
import type { Store } from '#lib/mongo/store.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { businessFields, changesBetween } from '#lib/tickets/changes.ts';

/** A page the plain way, for comparison: for each ticket a find, then an insert or an update, then its history. */
export const applyPagePlainly = async (store: Store, tenantId: string, entries: unknown[], triage: Classify) => {
  const tickets = store.db.collection('tickets');
  const history = store.db.collection('ticket_history');
  for (const [index, raw] of entries.entries()) {
    const parsed = parseTicket(raw, tenantId);
    if (parsed.kind !== 'ticket') continue;
    const { ticket } = parsed;
    const after = { ...ticket, ...triage(ticket) };
    const key = { tenant_id: tenantId, external_id: ticket.external_id };
    const entry = { tenant_id: tenantId, ticket_id: ticket.external_id, seq: Date.now() * 1000 + index };
    const before = await tickets.findOne(key);
    if (!before) {
      await tickets.insertOne({ ...key, ...after });
      await history.insertOne({ ...entry, action: 'created', changes: {}, recorded_at: new Date() });
      continue;
    }
    const known = Object.fromEntries(businessFields.map((field) => [field, before[field]])) as typeof after;
    const changes = changesBetween(known, after);
    await tickets.updateOne(key, { $set: after });
    if (Object.keys(changes).length > 0)
      await history.insertOne({ ...entry, action: 'updated', changes, recorded_at: new Date() });
  }
};

/** Statistics the plain way, for comparison: six questions about all of a tenant's tickets in one `$facet`. */
export const statsPlainly = async (store: Store, tenantId: string, now: Date) => {
  const countBy = (field: unknown) => [{ $group: { _id: field, count: { $sum: 1 } } }];
  const pipeline = [
    { $match: { tenant_id: tenantId, deleted_at: null } },
    {
      $facet: {
        total: [{ $count: 'count' }],
        by_status: countBy('$status'),
        by_urgency: countBy('$urgency'),
        by_sentiment: countBy('$sentiment'),
        hourly_trend: [
          { $match: { created_at: { $gte: new Date(now.getTime() - 86_400_000) } } },
          ...countBy({ $dateToString: { date: '$created_at', format: '%Y-%m-%dT%H:00:00Z' } }),
          { $sort: { _id: 1 } },
        ],
        top_keywords: [
          { $project: { word: { $split: [{ $toLower: '$message' }, ' '] } } },
          { $unwind: '$word' },
          ...countBy('$word'),
          { $sort: { count: -1 } },
          { $limit: 10 },
        ],
        at_risk_customers: [
          { $match: { urgency: 'high' } },
          { $group: { _id: '$customer_id', count: { $sum: 1 }, ticket_ids: { $push: '$external_id' } } },
          { $match: { count: { $gte: 2 } } },
          { $sort: { count: -1 } },
          { $limit: 100 },
        ],
      },
    },
  ];
  return store.db.collection('tickets').aggregate(pipeline, { allowDiskUse: true }).toArray();
};
