import * as z from 'zod';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { only, tenantScope } from '#lib/tickets/tenant-scope.ts';
import { type TicketDoc, urgencies } from '#lib/tickets/ticket.ts';
import { type Spike, spikeKinds } from './spike.ts';
import type { WatchDoc } from './watch.ts';
import { watchesIn } from './watches.ts';

const isoTime = z.iso.datetime();

export const unusualView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      checked_at: isoTime.nullable().describe('Time of the last check; null before the first one'),
      is_learning: z.boolean().describe('True until there are 14 days with tickets: no spikes are detected before'),
      unusual: z
        .array(
          z.object({
            spike_id: z.string(),
            kind: z.enum(spikeKinds).describe('`volume`: of all tickets; `topic`: of tickets with the same words'),
            words: z.array(z.string()).describe('Words of a topic, most significant first'),
            since: isoTime.describe('When the spike was detected'),
            seen: z.int().describe('Tickets in the last `minutes`'),
            expected: z.number().describe('Usual number of tickets in `minutes` at this hour of the week'),
            minutes: z.int(),
            tickets: z
              .array(
                z.object({
                  ticket_id: z.string(),
                  subject: z.string(),
                  urgency: z.enum(urgencies),
                  created_at: isoTime,
                }),
              )
              .describe('The newest of these tickets, at most 20; without deleted ones'),
          }),
        )
        .describe('Current spikes: at most one of all tickets, and five topics'),
    })
    .meta({ id: 'Unusual' }),
);
export type UnusualView = z.infer<typeof unusualView>;

const fields = ['external_id', 'subject', 'urgency', 'created_at'] as const satisfies readonly (keyof TicketDoc)[];
type Named = Pick<TicketDoc, (typeof fields)[number]>;

/** What the last check of a tenant has found, with its tickets as they are now. */
export const readUnusual = async (store: Store, tenantId: string): Promise<UnusualView> => {
  const watch = await watchesIn(store).find(tenantId);
  const tickets = await ticketsOf(store, tenantId, watch?.spikes ?? []);
  return {
    tenant_id: tenantId,
    checked_at: watch?.checked_at.toISOString() ?? null,
    is_learning: !watch?.usual,
    unusual: (watch?.spikes ?? []).map((spike) => viewOf(spike, tickets)),
  };
};

const ticketsOf = async (store: Store, tenantId: string, spikes: WatchDoc['spikes']): Promise<Map<string, Named>> => {
  const ids = [...new Set(spikes.flatMap(({ ticketIds }) => ticketIds))];
  if (ids.length === 0) return new Map();
  const { tickets, living } = tenantScope(store, tenantId);
  const found = await tickets
    .find<Named>(living({ external_id: { $in: ids } }), {
      ...inSession(store),
      projection: { ...only(fields), _id: 0 },
      batchSize: ids.length,
    })
    .toArray();
  return new Map(found.map((ticket) => [ticket.external_id, ticket]));
};

const viewOf = (
  { id, kind, words, since, seen, expected, minutes, ticketIds }: Spike,
  tickets: ReadonlyMap<string, Named>,
): UnusualView['unusual'][number] => ({
  ...{ spike_id: id, kind, words: [...words], since: since.toISOString(), seen, expected, minutes },
  tickets: ticketIds
    .flatMap((ticketId) => tickets.get(ticketId) ?? [])
    .map(({ external_id, subject, urgency, created_at }) => ({
      ...{ ticket_id: external_id, subject, urgency, created_at: created_at.toISOString() },
    })),
});
