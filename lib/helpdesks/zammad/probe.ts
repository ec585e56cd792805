import { memberOf } from '#lib/json.ts';
import { readId } from '../canonical-ticket.ts';
import { probeStep, unnamedAccount } from '../probe.ts';
import { classify } from './errors.ts';
import { customerRole, paths } from './facts.ts';

/** Whose token it is. A customer is shown no tickets but its own. */
export const whoAmI = probeStep({ method: 'GET', path: paths.me, bucket: 'default' }, classify, (json) => {
  if (readId(memberOf(json, 'id')) === null)
    return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no user' };
  const roles = memberOf(json, 'role_ids');
  if (Array.isArray(roles) && roles.length > 0 && roles.every((role) => role === customerRole))
    return { kind: 'failed', fault: 'forbidden', reason: 'The token is of a customer' };
  return unnamedAccount;
});
