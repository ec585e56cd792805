import * as z from 'zod';
import { acceptCredentials } from '../credentials.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { capabilities, limits, subdomain } from './facts.ts';
import { hook } from './hook.ts';
import { restart, start } from './list-place.ts';
import { whoAmI } from './probe.ts';
import { learnedLimits } from './rate-headers.ts';
import { show } from './show.ts';
import { toTicket } from './ticket.ts';
import { list, readList } from './ticket-lists.ts';

/** Freshdesk, by its lists of tickets, of deleted ones and of spam. */
export const freshdesk: HelpdeskAdapter = {
  kind: 'freshdesk',
  capabilities,
  target: z.lazy(() =>
    z.strictObject({
      subdomain: z
        .string()
        .toLowerCase()
        .regex(subdomain, 'must be the account in https://ACCOUNT.freshdesk.com')
        .meta({
          title: 'Subdomain',
          description: 'The name before .freshdesk.com, also where the portal has a domain of its own',
          examples: ['acme'],
        }),
    }),
  ),
  baseUrl: (target) => `https://${target.subdomain}.freshdesk.com`,
  credentials,
  assess: acceptCredentials,
  sign,
  probe: [whoAmI],
  start,
  restart,
  list,
  readList,
  detail: show,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits,
};
