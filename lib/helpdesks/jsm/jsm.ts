import * as z from 'zod';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { assess, credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { capabilities, limits, projectKeys, site } from './facts.ts';
import { issue } from './issue.ts';
import { whoAmI } from './probe.ts';
import { learnedLimits } from './rate-headers.ts';
import { list, readList } from './search.ts';
import { restart, start } from './search-place.ts';
import { toTicket } from './ticket.ts';

/** Jira Service Management in the cloud, by the search for issues of its service projects. */
export const jsm: HelpdeskAdapter = {
  kind: 'jsm',
  capabilities,
  target: z.strictObject({
    site: z
      .string()
      .toLowerCase()
      .regex(site, 'must be the site in https://SITE.atlassian.net')
      .meta({ title: 'Site', description: 'The name before .atlassian.net', examples: ['acme'] }),
    projects: z
      .string()
      .toUpperCase()
      .regex(projectKeys, 'must be keys of projects, such as HELP or HELP, IT')
      .meta({ title: 'Projects', description: 'Keys of the service projects, with commas between', examples: ['HELP'] })
      .exactOptional(),
  }) as z.ZodType<Readonly<Record<string, string>>>,
  baseUrl: (target) => `https://${target.site}.atlassian.net`,
  credentials,
  assess,
  sign,
  probe: [whoAmI],
  start,
  restart,
  list,
  readList,
  detail: issue,
  toTicket,
  classify,
  limits,
  learnedLimits,
};
