import { memberOf } from '#lib/json.ts';
import { readId, shortName } from '../canonical-ticket.ts';
import { probeStep } from '../probe.ts';
import { classify } from './errors.ts';
import { paths, versionHeader } from './facts.ts';

/** Which workspace the token is of. */
export const whoAmI = probeStep(
  { method: 'GET', path: paths.me, headers: versionHeader, bucket: 'default' },
  classify,
  (json) => {
    const app = memberOf(json, 'app');
    const id = readId(memberOf(app, 'id_code'));
    if (id === null) return { kind: 'failed', fault: 'wrong-product', reason: 'The help desk names no workspace' };
    return { kind: 'found', account: { id, name: shortName(memberOf(app, 'name')) || null } };
  },
);
