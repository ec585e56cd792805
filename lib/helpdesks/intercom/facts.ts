import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Intercom from its description of its API. What is not, says so: nothing breaks where it is otherwise.

/** Workspaces live in one of these regions. */
export const hosts = {
  us: 'https://api.intercom.io',
  eu: 'https://api.eu.intercom.io',
  au: 'https://api.au.intercom.io',
} as const;

/** Answers differ by the version of the API; without it they are those that the app was made for. */
export const versionHeader = { 'intercom-version': '2.16' } as const;

/**
 * Conversations are searched for, in no order that is documented. The search is an index, and learns of changes late (how
 * late is unconfirmed). Deleted ones are in a list of their own; merged ones stay, closed.
 */
export const capabilities: Capabilities = {
  full: 'list',
  incremental: 'since',
  gone: { incremental: ['deleted'], full: ['deleted'] },
  overlapMs: 60_000,
  settleMs: 30_000,
  order: 'none',
  archiveAfterDays: null,
  maxEntries: null,
  pageSize: { default: 150, max: 150 },
  details: 'some',
};

/** The largest page of the list of deleted conversations. */
export const deletedPageSize = 60;

export const paths = {
  search: '/conversations/search',
  deleted: '/conversations/deleted',
  conversations: '/conversations',
  me: '/me',
};

/** A limit for a minute is applied to each ten seconds of it; headers name the real one. */
export const limits: readonly LimitWindow[] = [{ name: 'app', buckets: '*', requests: 160, windowMs: 10_000 }];

/** Authors who are customers. */
export const customerTypes: ReadonlySet<unknown> = new Set(['user', 'lead', 'contact']);
