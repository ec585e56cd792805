import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Zendesk Support from its documentation. What is not, says so: nothing breaks where it is otherwise.

/** Each account has a subdomain; its API answers there, whatever hosts its brands have. */
export const subdomain = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** From the day after this one no API token is accepted. Accounts have not been able to create one since 2026-10-27. */
export const apiTokensEnd = new Date('2027-05-01T00:00:00Z');

/** The export leaves out what changed within the last minute, and refuses a `start_time` as young. */
export const settleMs = 60_000;

/** The export shows deleted tickets and those marked as spam as deleted, and merged ones as closed. */
export const capabilities: Capabilities = {
  full: 'export',
  incremental: 'cursor',
  gone: { incremental: ['deleted', 'spam', 'merged'], full: ['deleted', 'spam', 'merged'] },
  overlapMs: 0,
  settleMs,
  order: 'asc',
  archiveAfterDays: null,
  maxEntries: null,
  // Exports are limited by calls, ten a minute: larger pages are fewer calls.
  pageSize: { default: 500, max: 1_000 },
};

export const paths = {
  export: '/api/v2/incremental/tickets/cursor',
  showMany: '/api/v2/tickets/show_many',
  me: '/api/v2/users/me',
  count: '/api/v2/tickets/count',
};

/** The most ids of one `show_many`. Unconfirmed; fewer are always allowed. */
export const showManyBatch = 100;

const minuteMs = 60_000;

/** The account's limit depends on its plan: this is the least, and headers name the real one. */
export const limits: readonly LimitWindow[] = [
  { name: 'account', buckets: '*', requests: 200, windowMs: minuteMs },
  { name: 'incremental', buckets: ['incremental'], requests: 10, windowMs: minuteMs },
];

/** Tokens of clients made since 2026-04-30 live that long; each refresh ends both old tokens. */
export const oauth = {
  authorizeUrl: '/oauth/authorizations/new',
  tokenUrl: '/oauth/tokens',
  bodyForm: 'json',
  scope: 'read',
  refreshRotates: true,
  defaultLifetimeSeconds: 1_800,
} as const;

/** Who may read all tickets of an account. */
export const agentRoles: ReadonlySet<unknown> = new Set(['agent', 'admin']);
