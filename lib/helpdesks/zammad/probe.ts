import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import { type ProbeStep, probeFaultOf } from '../probe.ts';
import { classify } from './errors.ts';
import { customerRole, paths } from './facts.ts';

/** Whose token it is. A customer is shown no tickets but its own. */
export const whoAmI: ProbeStep = {
  request: { method: 'GET', path: paths.me, bucket: 'default' },
  read(response) {
    const verdict = classify(response);
    if (verdict.kind !== 'ok')
      return { kind: 'failed', fault: probeFaultOf(verdict, response), reason: verdict.reason };
    if (readId(memberOf(response.json, 'id')) === null)
      return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no user' };
    const roles = memberOf(response.json, 'role_ids');
    if (Array.isArray(roles) && roles.length > 0 && roles.every((role) => role === customerRole))
      return { kind: 'failed', fault: 'forbidden', reason: 'The token is of a customer' };
    return { kind: 'found', account: { id: null, name: null } };
  },
};
