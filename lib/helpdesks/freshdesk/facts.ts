import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Freshdesk from its documentation and from public connectors. What is not, says so: nothing breaks where
// it is otherwise.

/** Each account has a subdomain; its API answers there, whatever domain its portal has. */
export const subdomain = /^[a-z0-9][a-z0-9-]{0,62}$/;

const minuteMs = 60_000;

/**
 * Merged tickets stay in the list, closed. Closed tickets are archived after 120 days without a change (unconfirmed), and
 * are in no list then.
 */
export const capabilities: Capabilities = {
  full: 'list',
  incremental: 'since',
  gone: { incremental: ['deleted', 'spam'], full: ['deleted', 'spam'] },
  overlapMs: minuteMs,
  settleMs: minuteMs,
  order: 'asc',
  archiveAfterDays: 120,
  maxEntries: 30_000,
  pageSize: { default: 100, max: 100 },
};

/** A page of a higher number is refused. */
export const maxPages = 300;

export const paths = { tickets: '/api/v2/tickets', me: '/api/v2/agents/me' };

/** The text of a ticket is in a list only if asked for; each `include` costs two credits besides the call. */
export const include = 'description';
export const costWithInclude = 3;

/**
 * The account's limit depends on its plan: this is that of a trial, the least, and headers name the real one. Lists have one
 * beside it, which no header names: the least of any plan. That credits count in it, and not calls, is unconfirmed; it is the
 * slower reading.
 */
export const limits: readonly LimitWindow[] = [
  { name: 'account', buckets: '*', requests: 50, windowMs: minuteMs },
  { name: 'list', buckets: ['list'], requests: 20, windowMs: minuteMs },
];

/** No plan allows as many calls a minute: a larger number is of one of the older plans, which count by the hour. */
export const mostAMinute = 1_000;
