import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import type { OutgoingAnswer } from '#lib/outgoing/send-request.ts';

type Failed = Extract<OutgoingAnswer, { kind: 'failed' }>;

/** Why there is no answer. Its reason is ours: what a host sends back may hold what it was sent. */
export type CallFault = { fault: ProbeFault; reason: string; isTemporary: boolean };

const unknownHost = /^(?:ENOTFOUND|ENODATA|EAI_)/;
const badCertificate = /CERT|SSL|TLS|^EPROTO$|SIGNATURE/;

const broken = (code = ''): CallFault => {
  if (code === 'ENOTPUBLIC')
    return {
      fault: 'not-public',
      reason: 'The help desk’s name leads to an address that is not public',
      isTemporary: false,
    };
  if (unknownHost.test(code))
    return { fault: 'not-found-host', reason: 'The help desk’s name has no address', isTemporary: true };
  if (badCertificate.test(code))
    return { fault: 'tls', reason: 'The help desk’s certificate is not valid', isTemporary: true };
  if (code === 'ECONNREFUSED')
    return { fault: 'refused', reason: 'The help desk refuses connections', isTemporary: true };
  return { fault: 'other', reason: 'The help desk did not complete the request', isTemporary: true };
};

/** What a failed call means. */
export const callFaultOf = ({ fault, code }: Failed): CallFault => {
  switch (fault) {
    case 'timeout':
      return { fault: 'timeout', reason: 'The help desk did not answer in time', isTemporary: true };
    case 'redirect':
      return {
        fault: 'wrong-product',
        reason: 'The help desk answered with a redirect, which is not followed',
        isTemporary: true,
      };
    case 'too-large':
      return { fault: 'other', reason: 'The help desk’s answer is too large', isTemporary: false };
    case 'broken':
      return broken(code);
  }
};
