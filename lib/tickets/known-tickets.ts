import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import { businessFields } from './changes.ts';
import { type Counted, countedFields } from './counted.ts';
import { only } from './tenant-scope.ts';
import type { Alert, TicketDoc } from './ticket.ts';

/** What must be known of a stored ticket to tell what an incoming one changes. */
export type KnownTicket = Pick<
  TicketDoc,
  | (typeof businessFields)[number]
  | 'external_id'
  | 'updated_at'
  | 'version_at'
  | 'seen_by'
  | 'other_faces'
  | 'face_skipped_by'
  | 'erased_texts'
  | 'deleted_by'
  | 'gone'
  | 'answered_at'
  | 'triage'
  | 'correction'
  | 'second_opinion'
> &
  Counted & { alert?: Pick<Alert, 'state' | 'suppressed_reason'> };

const projection = only([
  ...new Set([
    ...businessFields,
    ...countedFields,
    'external_id',
    'updated_at',
    'version_at',
    'seen_by',
    'other_faces',
    'face_skipped_by',
    'erased_texts',
    'deleted_by',
    'gone',
    'answered_at',
    'triage',
    'correction',
    'second_opinion',
    'alert.state',
    'alert.suppressed_reason',
  ] as const),
]);

const storedVersion = [
  ...(['version_at', 'updated_at', 'gone', 'deleted_at', 'deleted_by'] as const),
  ...(['status', 'state', 'priority', 'assignee_id', 'group_id'] as const),
] as const;

/** What says whether a stored ticket is the version that a list names. */
export type StoredVersion = Pick<TicketDoc, (typeof storedVersion)[number]>;

const versionProjection = { _id: 0, ...only(['external_id', ...storedVersion]) };

/** The stored versions of these tickets, by their external ids. */
export const findStoredVersions = async (
  store: Store,
  tenantId: string,
  externalIds: readonly string[],
): Promise<Map<string, StoredVersion>> => {
  const filter = { tenant_id: tenantId, external_id: { $in: [...externalIds] } };
  const found = await store.db
    .collection<TicketDoc>('tickets')
    .find<StoredVersion & Pick<TicketDoc, 'external_id'>>(filter, {
      ...inSession(store),
      projection: versionProjection,
    })
    .toArray();
  return new Map(found.map((ticket) => [ticket.external_id, ticket]));
};

/** What is stored of these tickets, for a pipeline that reads other collections as well. */
export const knownTicketsPart = (tenantId: string, externalIds: readonly string[]): Part => ({
  coll: 'tickets',
  pipeline: [{ $match: { tenant_id: tenantId, external_id: { $in: [...externalIds] } } }, { $project: projection }],
});

/** Those rows by their external ids. */
export const knownTicketsAmong = (rows: readonly KnownTicket[]): Map<string, KnownTicket> =>
  new Map(rows.map((ticket) => [ticket.external_id, ticket]));

/** What is stored of these tickets, by their external ids. */
export const findKnownTickets = async (
  store: Store,
  tenantId: string,
  externalIds: readonly string[],
): Promise<Map<string, KnownTicket>> => {
  const { coll, pipeline } = knownTicketsPart(tenantId, externalIds);
  const found = store.db.collection(coll).aggregate<KnownTicket>(pipeline, inSession(store));
  return knownTicketsAmong(await found.toArray());
};
