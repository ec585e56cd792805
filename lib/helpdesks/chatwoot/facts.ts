import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Chatwoot from its documentation and its source. What is not, says so: nothing breaks where it is otherwise.

/** The number of an account, as its addresses have it. */
export const accountId = /^[1-9]\d{0,9}$/;

/**
 * Deleted conversations leave no trace; there is no spam, and merged contacts keep theirs. The list shows the last message
 * of each alone. The size of a page is the server's: 25, unless its operator set another one, and nobody can ask for one.
 */
export const capabilities: Capabilities = {
  full: 'list',
  incremental: 'since',
  gone: { incremental: [], full: [] },
  overlapMs: 60_000,
  // The list is no index: a change that is being stored may still be missing.
  settleMs: 10_000,
  order: 'desc',
  archiveAfterDays: null,
  maxEntries: null,
  pageSize: { default: 25, max: 25 },
  details: 'each',
};

/** Below the account's address. */
export const paths = { account: '', conversations: '/conversations' };

/** Without `status` it would be the open ones alone. */
export const allOfThem = { status: 'all', assignee_type: 'all' };

/** Orders of the list. Servers that know none answer with the latest activity first. */
export const orders = { created: 'created_at_asc', activity: 'last_activity_at_desc' };

/** A server limits the calls of one address as its operator wants (unconfirmed: sixty a minute at least). */
export const limits: readonly LimitWindow[] = [{ name: 'address', buckets: '*', requests: 60, windowMs: 60_000 }];
