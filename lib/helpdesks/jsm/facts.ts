import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { Capabilities } from '../capabilities.ts';

// What is known of Jira Service Management (Cloud) from its documentation and from public connectors. What is not, says so:
// nothing breaks where it is otherwise.

/** Each site has a name below `atlassian.net`. */
export const site = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The site's id at Atlassian's gateway, which access tokens are for. */
export const cloudId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keys of projects, such as `HELP` or `HELP, IT`; at most 20. */
export const projectKeys = /^[A-Z][A-Z0-9_]{1,9}(?:\s*,\s*[A-Z][A-Z0-9_]{1,9}){0,19}$/;

const minuteMs = 60_000;

/**
 * The search learns of a change within a minute (unconfirmed), and shows nothing of what is gone. It has no total, and a
 * token leads from page to page.
 */
export const capabilities: Capabilities = {
  full: 'list',
  incremental: 'since',
  gone: { incremental: [], full: [] },
  overlapMs: 5 * minuteMs,
  settleMs: minuteMs,
  order: 'asc',
  archiveAfterDays: null,
  maxEntries: null,
  pageSize: { default: 100, max: 100 },
};

export const paths = { search: '/rest/api/3/search/jql', issue: '/rest/api/3/issue', me: '/rest/api/3/myself' };

/** Nothing else of an issue is asked for. */
export const fields = 'summary,description,status,priority,reporter,assignee,labels,created,updated,project,issuetype';

/** The limit of a burst, by the only answer that was seen with one (350) and less; headers name the real one. */
export const limits: readonly LimitWindow[] = [{ name: 'account', buckets: '*', requests: 300, windowMs: minuteMs }];

/** Atlassian's authorization server, which is not at the site. Each refresh ends the old tokens. */
export const oauth = {
  authorizeUrl: 'https://auth.atlassian.com/authorize',
  authorizeParameters: { audience: 'api.atlassian.com', prompt: 'consent' },
  tokenUrl: 'https://auth.atlassian.com/oauth/token',
  bodyForm: 'json',
  scope: 'read:jira-work offline_access',
  refreshRotates: true,
  defaultLifetimeSeconds: 3_600,
} as const;

/** The type of projects whose issues are requests. */
export const serviceDesk = 'service_desk';
