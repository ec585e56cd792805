import * as z from 'zod';
import { acceptCredentials } from '../credentials.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { hostField } from '../target.ts';
import { count, list, readList } from './conversation-list.ts';
import { credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { accountId, capabilities, limits } from './facts.ts';
import { hook } from './hook.ts';
import { messages } from './messages.ts';
import { oneConversation } from './one-conversation.ts';
import { restart, start } from './place.ts';
import { whichAccount } from './probe.ts';
import { toTicket } from './ticket.ts';

const accountField = () =>
  z
    .string()
    .regex(accountId, 'must be the number in /app/accounts/NUMBER')
    .meta({
      title: 'Account',
      description: 'The number in the address of its pages, /app/accounts/NUMBER',
      examples: ['1'],
    });

/** Chatwoot, by its list of conversations and the messages of each. */
export const chatwoot: HelpdeskAdapter = {
  kind: 'chatwoot',
  capabilities,
  target: z.lazy(() => z.strictObject({ host: hostField('app.chatwoot.com'), account_id: accountField() })),
  targetParts: () => ({ account_id: accountField() }),
  baseUrl: (target) => `https://${target.host}/api/v1/accounts/${target.account_id}`,
  credentials,
  assess: acceptCredentials,
  sign,
  probe: [whichAccount],
  count,
  start,
  restart,
  list,
  readList,
  detail: messages,
  entry: oneConversation,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits: () => [],
};
