import * as z from 'zod';
import { acceptCredentials } from '../credentials.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { conversation } from './conversation.ts';
import { credentials, sign } from './credentials.ts';
import { classify } from './errors.ts';
import { capabilities, hosts, limits } from './facts.ts';
import { hook } from './hook.ts';
import { list, readList } from './lists.ts';
import { restart, start } from './place.ts';
import { whoAmI } from './probe.ts';
import { learnedLimits } from './rate-headers.ts';
import { toTicket } from './ticket.ts';

const workspaceField = () =>
  z
    .string()
    .regex(/^[a-z0-9]{1,32}$/, 'must be the id of the workspace, as in app.intercom.com/a/apps/ID')
    .meta({ title: 'Workspace id', description: 'As in app.intercom.com/a/apps/ID', examples: ['abc12345'] });

const target = z.lazy(() =>
  z.strictObject({
    region: z.enum(['us', 'eu', 'au']).meta({ title: 'Region', description: 'Where the workspace is hosted' }),
    workspace_id: workspaceField(),
  }),
);

/** Intercom's conversations, by the search for what changed and the list of what was deleted. */
export const intercom: HelpdeskAdapter = {
  kind: 'intercom',
  capabilities,
  target,
  targetParts: () => ({ workspace_id: workspaceField().exactOptional() }),
  baseUrl: ({ region }) => hosts[region === 'eu' || region === 'au' ? region : 'us'],
  account: ({ workspace_id }) => workspace_id ?? null,
  credentials,
  assess: acceptCredentials,
  sign,
  probe: [whoAmI],
  start,
  restart,
  list,
  readList,
  detail: conversation,
  toTicket,
  classify,
  hook,
  limits,
  learnedLimits,
};
