import { memberOf } from '#lib/json.ts';
import { readId } from '../canonical-ticket.ts';
import { probeStep, unnamedAccount } from '../probe.ts';
import { classify } from './errors.ts';
import { paths } from './facts.ts';

/** Which agent the key is of. The answer does not name the account. */
export const whoAmI = probeStep({ method: 'GET', path: paths.me, bucket: 'default' }, classify, (json) => {
  if (readId(memberOf(json, 'id')) !== null) return unnamedAccount;
  return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no agent' };
});
