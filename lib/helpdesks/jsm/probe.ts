import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import { type ProbeStep, probeFaultOf } from '../probe.ts';
import { classify } from './errors.ts';
import { paths } from './facts.ts';

/** Who the credentials are: a search without any is answered, too, and finds nothing. */
export const whoAmI: ProbeStep = {
  request: { method: 'GET', path: paths.me, bucket: 'default' },
  read(response) {
    const verdict = classify(response);
    if (verdict.kind !== 'ok')
      return { kind: 'failed', fault: probeFaultOf(verdict, response), reason: verdict.reason };
    return readId(memberOf(response.json, 'accountId')) === null
      ? { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no user' }
      : { kind: 'found', account: { id: null, name: null } };
  },
};
