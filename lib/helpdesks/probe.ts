import type { HelpdeskRequest, HelpdeskResponse } from './call.ts';
import type { Verdict } from './verdict.ts';

/** All that the test of a connection says about a failure: more would let a caller read the answers of any host. */
export const probeFaults = [
  'not-found-host',
  'not-public',
  'tls',
  'timeout',
  'refused',
  'not-json',
  'unauthorized',
  'forbidden',
  'plan',
  'throttled',
  'wrong-product',
  'other',
] as const;
export type ProbeFault = (typeof probeFaults)[number];

export type ProbeFinding =
  /** The account's id is null where the desk does not name it: the base URL identifies the account then. */
  | { kind: 'found'; account: { id: string | null; name: string | null } }
  | { kind: 'failed'; fault: ProbeFault; reason: string };

/** One call of the connection test. The first page of the list is tried after these, for every desk. */
export type ProbeStep = { request: HelpdeskRequest; read(response: HelpdeskResponse): ProbeFinding };

/** A step whose `read` is given only answers that the desk's `classify` finds ok. */
export const probeStep = (
  request: HelpdeskRequest,
  classify: (response: HelpdeskResponse) => Verdict,
  read: (json: unknown) => ProbeFinding,
): ProbeStep => ({
  request,
  read(response) {
    const verdict = classify(response);
    if (verdict.kind === 'ok') return read(response.json);
    return { kind: 'failed', fault: probeFaultOf(verdict, response), reason: verdict.reason };
  },
});

/** For an account that its answer does not name. */
export const unnamedAccount: ProbeFinding = { kind: 'found', account: { id: null, name: null } };

/** The fault of an answer that is not ok. */
export const probeFaultOf = (verdict: Exclude<Verdict, { kind: 'ok' }>, response: HelpdeskResponse): ProbeFault => {
  switch (verdict.kind) {
    case 'throttled':
    case 'unauthorized':
    case 'forbidden':
      return verdict.kind;
    case 'gone':
      return 'wrong-product';
    case 'broken':
      return response.json === undefined ? 'not-json' : 'wrong-product';
    default:
      return 'other';
  }
};
