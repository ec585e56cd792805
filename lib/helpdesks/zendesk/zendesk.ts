import * as z from 'zod';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { count } from './count.ts';
import { assess, credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { list, readList, start } from './export.ts';
import { restart } from './export-cursor.ts';
import { capabilities, limits, oauth, subdomain } from './facts.ts';
import { hook } from './hook.ts';
import { whoAmI } from './probe.ts';
import { learnedLimits } from './rate-headers.ts';
import { showMany } from './show-many.ts';
import { toTicket } from './ticket.ts';

/** Zendesk Support, by its incremental export. */
export const zendesk: HelpdeskAdapter = {
  kind: 'zendesk',
  capabilities,
  target: z.lazy(() =>
    z.strictObject({
      subdomain: z
        .string()
        .toLowerCase()
        .regex(subdomain, 'must be the account in https://ACCOUNT.zendesk.com')
        .meta({
          title: 'Subdomain',
          description: 'The name before .zendesk.com, also where a brand has a domain of its own',
          examples: ['acme'],
        }),
    }),
  ),
  baseUrl: (target) => `https://${target.subdomain}.zendesk.com`,
  credentials,
  assess,
  sign,
  oauth,
  probe: [whoAmI],
  count,
  start,
  restart,
  list,
  readList,
  detail: showMany,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits,
};
