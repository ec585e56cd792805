import { memberOf } from '#lib/json.ts';
import { readId } from '../canonical-ticket.ts';
import { probeStep, unnamedAccount } from '../probe.ts';
import { classify } from './errors.ts';
import { agentRoles, paths } from './facts.ts';

/** Who the credentials are. The answer does not name the account. */
export const whoAmI = probeStep({ method: 'GET', path: paths.me, bucket: 'default' }, classify, (json) => {
  const user = memberOf(json, 'user');
  if (typeof user !== 'object' || user === null)
    return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no user' };
  // A caller whom it does not know may be answered as an anonymous user.
  if (readId(memberOf(user, 'id')) === null)
    return { kind: 'failed', fault: 'unauthorized', reason: 'The credentials are of no user' };
  if (!agentRoles.has(memberOf(user, 'role')))
    return {
      kind: 'failed',
      fault: 'forbidden',
      reason: 'The credentials are of a user who is neither agent nor admin',
    };
  return unnamedAccount;
});
