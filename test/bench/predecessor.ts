import type { Triage } from '#lib/ingestion/page-plan.ts';
import type { Store } from '#lib/mongo/store.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { businessFields, changesBetween } from '#lib/tickets/changes.ts';

/** A page the plain way, for comparison: for each ticket a find, then an insert or an update, then its history. */
export const applyPagePlainly = async (store: Store, tenantId: string, entries: unknown[], triage: Triage) => {
  const tickets = store.db.collection('tickets');
  const history = store.db.collection('ticket_history');
  for (const [index, raw] of entries.entries()) {
    const parsed = parseTicket(raw, tenantId);
    if (parsed.kind !== 'ticket') continue;
    const { ticket } = parsed;
    const { reason: _, ...classification } = triage(ticket);
    const after = { ...ticket, ...classification };
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
