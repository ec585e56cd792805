import { memberOf } from '#lib/provider/repair.ts';
import { readId, shortName } from '../canonical-ticket.ts';
import { type ProbeStep, probeFaultOf } from '../probe.ts';
import { classify } from './errors.ts';
import { paths, versionHeader } from './facts.ts';

/** Which workspace the token is of. */
export const whoAmI: ProbeStep = {
  request: { method: 'GET', path: paths.me, headers: versionHeader, bucket: 'default' },
  read(response) {
    const verdict = classify(response);
    if (verdict.kind !== 'ok')
      return { kind: 'failed', fault: probeFaultOf(verdict, response), reason: verdict.reason };
    const app = memberOf(response.json, 'app');
    const id = readId(memberOf(app, 'id_code'));
    return id === null
      ? { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no workspace' }
      : { kind: 'found', account: { id, name: shortName(memberOf(app, 'name')) || null } };
  },
};
