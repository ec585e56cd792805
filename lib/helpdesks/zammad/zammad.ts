import * as z from 'zod';
import { acceptCredentials } from '../credentials.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { hostField } from '../target.ts';
import { articles } from './articles.ts';
import { credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { capabilities, limits } from './facts.ts';
import { hook } from './hook.ts';
import { oneTicket } from './one-ticket.ts';
import { restart, start } from './place.ts';
import { whoAmI } from './probe.ts';
import { toTicket } from './ticket.ts';
import { list, readList } from './ticket-lists.ts';

/** Zammad, by its list of tickets, the search for what changed, and the articles of each ticket. */
export const zammad: HelpdeskAdapter = {
  kind: 'zammad',
  capabilities,
  target: z.lazy(() => z.strictObject({ host: hostField('desk.example.com') })),
  baseUrl: (target) => `https://${target.host}`,
  credentials,
  assess: acceptCredentials,
  sign,
  probe: [whoAmI],
  start,
  restart,
  list,
  readList,
  detail: articles,
  entry: oneTicket,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits: () => [],
};
