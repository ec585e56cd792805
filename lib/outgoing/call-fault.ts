import type { OutgoingAnswer } from './send-request.ts';

type Failed = Extract<OutgoingAnswer, { kind: 'failed' }>;

export type FaultKind =
  | 'not-public'
  | 'not-found-host'
  | 'tls'
  | 'refused'
  | 'timeout'
  | 'redirect'
  | 'too-large'
  | 'other';

/** Why there is no answer. Its reason is ours: what a host sends back may hold what it was sent. */
export type CallFault = {
  fault: FaultKind;
  reason: string;
  /** Another try may do better. */
  isTemporary: boolean;
};

const unknownHost = /^(?:ENOTFOUND|ENODATA|EAI_)/;
const badCertificate = /CERT|SSL|TLS|^EPROTO$|SIGNATURE/;

const broken = (who: string, code = ''): CallFault => {
  if (code === 'ENOTPUBLIC')
    return { fault: 'not-public', reason: `${who}’s name leads to an address that is not public`, isTemporary: false };
  if (unknownHost.test(code))
    return { fault: 'not-found-host', reason: `${who}’s name has no address`, isTemporary: true };
  if (badCertificate.test(code))
    return { fault: 'tls', reason: `${who}’s certificate is not valid`, isTemporary: true };
  if (code === 'ECONNREFUSED') return { fault: 'refused', reason: `${who} refuses connections`, isTemporary: true };
  return { fault: 'other', reason: `${who} did not complete the request`, isTemporary: true };
};

/** What a failed call means; `who` begins the reason, such as "The help desk". */
export const callFaultOf = ({ fault, code }: Failed, who: string): CallFault => {
  switch (fault) {
    case 'timeout':
      return { fault, reason: `${who} did not answer in time`, isTemporary: true };
    case 'redirect':
      return { fault, reason: `${who} answered with a redirect, which is not followed`, isTemporary: true };
    case 'too-large':
      return { fault, reason: `${who}’s answer is too large`, isTemporary: false };
    case 'broken':
      return broken(who, code);
  }
};
