import { memberOf } from '#lib/json.ts';
import { type HookReader, hubVerdict, numericIds } from '../hook.ts';

/** Webhooks that an administrator creates. Those of OAuth clients may come unsigned (unconfirmed), and are refused then. */
export const hook: HookReader = {
  secretBy: 'intake',
  accepted: 202,
  verify: (request, secret) => hubVerdict('sha256', request, secret),
  ticketIds: (event) => numericIds([memberOf(memberOf(event, 'issue'), 'id')]),
};
