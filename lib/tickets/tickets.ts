import type { Document, Filter, WithId } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type Part, united } from '#lib/mongo/union.ts';
import { businessFields } from './changes.ts';
import { type Counted, countedFields } from './counted.ts';
import { searchIndex } from './search-index.ts';
import { type Alert, contentFields, type TicketContent, type TicketDoc, type TriageRecord } from './ticket.ts';
import { behind, type TicketPosition } from './ticket-query.ts';

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

const only = (fields: readonly (keyof TicketDoc | 'triage.reason' | 'alert.state' | 'alert.reason')[]) =>
  Object.fromEntries(fields.map((field) => [field, 1]));

const knownProjection = only([
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

const newestFirst = { created_at: -1, _id: -1 } as const;
const withoutTerms = { search_terms: 0, keywords: 0 } as const;

/** Of more statuses than this the newest tickets are looked through one by one. */
const mostMerged = 20;

/**
 * One list for each status that is asked for: an index has the order of one of them only, and not every server merges
 * several by itself. A search and a customer's tickets are few enough to be looked through.
 */
const listsByStatus = ({ status, ...others }: Filter<TicketDoc>): Filter<TicketDoc>[] => {
  if (status === undefined) return [others];
  const { $in: statuses } = status as { $in: readonly string[] };
  if (statuses.length > mostMerged || 'search_terms' in others || 'customer_id' in others)
    return [{ ...others, status: { $in: statuses } }];
  return statuses.map((one) => ({ ...others, status: one }));
};

/** The newest tickets of several lists; of each no more are read than could be among them. */
const mergedLists = (lists: readonly [Filter<TicketDoc>, ...Filter<TicketDoc>[]], limit: number): Document[] => {
  const part = (filter: Filter<TicketDoc>): Part => ({
    coll: 'tickets',
    pipeline: [{ $match: filter }, { $sort: newestFirst }, { $limit: limit }, { $project: withoutTerms }],
  });
  const [first, ...others] = lists;
  return [...united([part(first), ...others.map(part)]), { $sort: newestFirst }, { $limit: limit }];
};

/** What must be known of a ticket to erase its customer's words. */
export type ErasableTicket = WithId<
  TicketContent &
    Counted &
    Pick<TicketDoc, 'fingerprint' | 'triage' | 'erased_texts'> & { alert?: Pick<Alert, 'reason'> }
>;

const erasableProjection = only([
  ...new Set([...contentFields, ...countedFields, 'fingerprint', 'triage', 'erased_texts', 'alert.reason'] as const),
]);

/** The tickets of one tenant, to be read; no query leaves it. Only the ledger writes them. */
export const ticketsOf = (store: Store, tenantId: string) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);
  const ofTenant = (filter: Filter<TicketDoc>): Filter<TicketDoc> => ({ ...filter, tenant_id: tenantId });
  const living = (filter: Filter<TicketDoc>) => ofTenant({ ...filter, deleted_at: null });

  return {
    /** One living ticket. */
    find: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(living({ external_id: externalId }), session),

    /** One ticket, deleted or not. */
    findAny: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(ofTenant({ external_id: externalId }), session),

    /** Living tickets, newest first, from behind a position on. */
    async list(
      filter: Filter<TicketDoc>,
      limit: number,
      from?: Omit<TicketPosition, 'tier'>,
    ): Promise<WithId<TicketDoc>[]> {
      const [list, ...others] = listsByStatus(living({ ...filter, ...(from && behind(from)) }));
      if (!list) return [];
      if (others.length > 0)
        return tickets.aggregate<WithId<TicketDoc>>(mergedLists([list, ...others], limit), session).toArray();
      return tickets
        .find(list, {
          ...session,
          projection: withoutTerms,
          // No planner knows how rare a word is.
          ...('search_terms' in filter && { hint: searchIndex }),
          sort: newestFirst,
          limit,
        })
        .toArray();
    },

    /** What is stored of these tickets, by their external ids. */
    async findKnown(externalIds: readonly string[]): Promise<Map<string, KnownTicket>> {
      const known = await tickets
        .find<KnownTicket>(ofTenant({ external_id: { $in: [...externalIds] } }), {
          ...session,
          projection: knownProjection,
        })
        .toArray();
      return new Map(known.map((ticket) => [ticket.external_id, ticket]));
    },

    /** How many tickets a run has met, deleted ones with them. */
    countSeenBy: (jobId: string): Promise<number> => tickets.countDocuments(ofTenant({ seen_by: jobId }), session),

    countLiving: (): Promise<number> => tickets.countDocuments(living({}), session),

    /** How many living tickets none of these runs has met. */
    countMissedBy: (jobIds: readonly string[]): Promise<number> =>
      tickets.countDocuments(living({ seen_by: { $nin: [...jobIds] } }), session),

    /** Living tickets that none of these runs has met. */
    findMissedBy: (jobIds: readonly string[], limit: number): Promise<Counted[]> =>
      tickets
        .find<Counted>(living({ seen_by: { $nin: [...jobIds] } }), {
          ...session,
          projection: only(countedFields),
          sort: { _id: 1 },
          limit,
        })
        .toArray(),

    /** A customer's tickets, deleted or not. */
    findOfCustomer: (customerId: string, limit: number): Promise<ErasableTicket[]> =>
      tickets
        .find<ErasableTicket>(ofTenant({ customer_id: customerId }), {
          ...session,
          projection: erasableProjection,
          limit,
        })
        .toArray(),

    /** These tickets, deleted or not, with what their erasure needs. */
    findErasable: (externalIds: readonly string[]): Promise<ErasableTicket[]> =>
      tickets
        .find<ErasableTicket>(ofTenant({ external_id: { $in: [...externalIds] } }), {
          ...session,
          projection: erasableProjection,
        })
        .toArray(),

    /** Other customers under whose number a search finds tickets; so many of them at most. */
    async othersFoundBy(term: string, customerId: string, limit: number): Promise<string[]> {
      const found = await tickets
        .aggregate<{ _id: string }>(
          [
            { $match: ofTenant({ search_terms: term, customer_id: { $ne: customerId } }) },
            { $group: { _id: '$customer_id' } },
            { $limit: limit },
          ],
          session,
        )
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
};

export type Tickets = ReturnType<typeof ticketsOf>;
