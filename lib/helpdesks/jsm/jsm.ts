import { acceptCredentials } from '../credentials.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { capabilities, limits, oauth } from './facts.ts';
import { hook } from './hook.ts';
import { issue } from './issue.ts';
import { whoAmI } from './probe.ts';
import { learnedLimits } from './rate-headers.ts';
import { list, readList } from './search.ts';
import { restart, start } from './search-place.ts';
import { target, targetParts } from './target.ts';
import { toTicket } from './ticket.ts';

/** Jira Service Management in the cloud, by the search for issues of its service projects. */
export const jsm: HelpdeskAdapter = {
  kind: 'jsm',
  capabilities,
  target,
  targetParts,
  baseUrl: ({ site, cloud_id }) =>
    cloud_id === undefined ? `https://${site}.atlassian.net` : `https://api.atlassian.com/ex/jira/${cloud_id}`,
  credentials,
  assess: acceptCredentials,
  sign,
  oauth,
  probe: [whoAmI],
  start,
  restart,
  list,
  readList,
  detail: issue,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits,
};
