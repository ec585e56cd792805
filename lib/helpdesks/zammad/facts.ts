import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Zammad from its documentation and its source. What is not, says so: nothing breaks where it is otherwise.

/** Search is an index, and learns of changes late. How late is unconfirmed. */
const settleMs = 30_000;

/**
 * Tickets are deleted without a trace; merged ones stay in the list, with a state of that name. Lists are in the order of
 * ids. They have no texts: those are in the articles of each ticket.
 */
export const capabilities: Capabilities = {
  full: 'list',
  incremental: 'since',
  gone: { incremental: ['merged'], full: ['merged'] },
  overlapMs: 60_000,
  settleMs,
  order: 'id',
  archiveAfterDays: null,
  maxEntries: null,
  pageSize: { default: 100, max: 100 },
  details: 'each',
};

export const paths = {
  tickets: '/api/v1/tickets',
  search: '/api/v1/tickets/search',
  articles: '/api/v1/ticket_articles/by_ticket',
  me: '/api/v1/users/me',
};

/** Entries that the index behind the search shows of one query. Unconfirmed. The list is read instead of a larger one. */
export const searchWindow = 10_000;

/** Zammad itself has no limit (unconfirmed); a proxy before it may have one. */
export const limits: readonly LimitWindow[] = [{ name: 'account', buckets: '*', requests: 60, windowMs: 60_000 }];

/** The number of the role of customers in a new installation (unconfirmed). */
export const customerRole = 3;

/** The owner of unassigned tickets. */
export const unassigned = '1';
