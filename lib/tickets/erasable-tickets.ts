import type { Filter, WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { type Counted, countedFields } from './counted.ts';
import { helpdeskFields } from './helpdesk-fields.ts';
import { termHash } from './search-index.ts';
import { searchIndexesOf } from './search-indexes.ts';
import { only, tenantScope } from './tenant-scope.ts';
import { type Alert, contentFields, type TicketContent, type TicketDoc } from './ticket.ts';

/** What must be known of a ticket to erase its customer's words. */
export type ErasableTicket = WithId<
  TicketContent & Counted & Pick<TicketDoc, 'triage' | 'erased_texts'> & { alert?: Pick<Alert, 'reason'> }
>;

const projection = only([
  ...new Set([
    ...contentFields,
    ...helpdeskFields,
    ...countedFields,
    'triage',
    'erased_texts',
    'alert.reason',
  ] as const),
]);

/** The tickets of one tenant, deleted or not, with what an erasure needs. */
export const erasableTicketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, ofTenant } = tenantScope(store, tenantId);
  const find = (filter: Filter<TicketDoc>, limit?: number): Promise<ErasableTicket[]> =>
    tickets
      .find<ErasableTicket>(ofTenant(filter), { ...session, projection, ...(limit !== undefined && { limit }) })
      .toArray();

  return {
    findOfCustomer: (customerId: string, limit: number): Promise<ErasableTicket[]> =>
      find({ customer_id: customerId }, limit),

    findByIds: (externalIds: readonly string[]): Promise<ErasableTicket[]> =>
      find({ external_id: { $in: [...externalIds] } }),

    /** Other customers under whose number a search finds tickets; so many of them at most. */
    async othersFoundBy(term: string, customerId: string, limit: number): Promise<string[]> {
      const hash = termHash(tenantId, term);
      const byTerm = { term_hashes: { $in: [hash, -hash] } };
      const others = ofTenant({
        ...((await searchIndexesOf(store)).former ? { $or: [byTerm, { search_terms: term }] } : byTerm),
        customer_id: { $ne: customerId },
      });
      const pipeline = [{ $match: others }, { $group: { _id: '$customer_id' } }, { $limit: limit }];
      const found = await tickets.aggregate<{ _id: string }>(pipeline, session).toArray();
      return found.map(({ _id }) => _id);
    },
  };
};
