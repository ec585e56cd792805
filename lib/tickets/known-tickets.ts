import type { Store } from '#lib/mongo/store.ts';
import { businessFields } from './changes.ts';
import { type Counted, countedFields } from './counted.ts';
import { only, tenantScope } from './tenant-scope.ts';
import type { Alert, TicketDoc, TriageRecord } from './ticket.ts';

/** What must be known of a stored ticket to tell what an incoming one changes. */
export type KnownTicket = Pick<
  TicketDoc,
  | (typeof businessFields)[number]
  | 'external_id'
  | 'fingerprint'
  | 'updated_at'
  | 'version_at'
  | 'seen_by'
  | 'other_faces'
  | 'face_skipped_by'
  | 'erased_texts'
  | 'deleted_by'
> &
  Counted & { triage?: Pick<TriageRecord, 'reason'>; alert?: Pick<Alert, 'state'> };

const projection = only([
  ...new Set([
    ...businessFields,
    ...countedFields,
    'external_id',
    'fingerprint',
    'updated_at',
    'version_at',
    'seen_by',
    'other_faces',
    'face_skipped_by',
    'erased_texts',
    'deleted_by',
    'triage.reason',
    'alert.state',
  ] as const),
]);

/** What is stored of these tickets, by their external ids. */
export const findKnownTickets = async (
  store: Store,
  tenantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownTicket>> => {
  const { tickets, session, ofTenant } = tenantScope(store, tenantId);
  const known = await tickets
    .find<KnownTicket>(ofTenant({ external_id: { $in: [...externalIds] } }), { ...session, projection })
    .toArray();
  return new Map(known.map((ticket) => [ticket.external_id, ticket]));
};
