import { memberOf } from '#lib/json.ts';
import { readId, shortName } from '../canonical-ticket.ts';
import { probeStep } from '../probe.ts';
import { classify } from './errors.ts';
import { paths } from './facts.ts';

/** Whether the token is of an agent of this account. One of a bot is refused: it may not list conversations. */
export const whichAccount = probeStep({ method: 'GET', path: paths.account, bucket: 'default' }, classify, (json) => {
  const id = readId(memberOf(json, 'id'));
  if (id === null) return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no account' };
  return { kind: 'found', account: { id, name: shortName(memberOf(json, 'name')) || null } };
});
