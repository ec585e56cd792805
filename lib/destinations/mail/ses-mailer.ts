import { type AwsAnswer, callAws } from '#lib/outgoing/call-aws.ts';
import { answerText } from '../answer-text.ts';
import type { Outcome } from '../destination-adapter.ts';
import { automatic, type Mail, type Mailer, messageId } from './mail.ts';

export type SesIdentity = { identityArn: string; from: string; endpoint?: string | undefined };

/** Sends mail by Amazon SES, in the region of the identity. SES makes the mail's own id; its thread is ours. */
export const sesMailer = ({ identityArn, from, endpoint }: SesIdentity): Mailer => ({
  async send(mail) {
    const [, partition, , region = ''] = identityArn.split(':');
    const answer = await callAws({
      ...{ service: 'ses', hostName: 'email', region, partition, endpoint },
      path: '/v2/email/outbound-emails',
      input: {
        FromEmailAddress: from,
        FromEmailAddressIdentityArn: identityArn,
        Destination: { ToAddresses: mail.to },
        Content: { Simple: contentOf(mail, from) },
      },
    });
    return { outcome: outcomeOf(answer), answer: '' };
  },
});

const contentOf = ({ subject, text, html, threadId }: Mail, from: string) => {
  const thread = messageId(threadId, from);
  const headers = { References: thread, 'In-Reply-To': thread, ...automatic };
  const inUtf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  return {
    Subject: inUtf8(subject),
    Body: { Text: inUtf8(text), Html: inUtf8(html) },
    Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
  };
};

/** The quota is that of the last 24 hours; when there is room again is not said. */
const quotaWaitMs = 3_600_000;

/** The rate is that of a second, and all that an account sends counts in it. */
const waits: Readonly<Record<string, number>> = {
  TooManyRequestsException: 60_000,
  ThrottlingException: 60_000,
  LimitExceededException: quotaWaitMs,
};

/** The account cannot send at present: the operator's to mend, and no fault of the mail. */
const passing: ReadonlySet<string> = new Set([
  ...['SendingPausedException', 'AccessDeniedException', 'ExpiredTokenException', 'UnrecognizedClientException'],
]);

const outcomeOf = (answer: AwsAnswer): Outcome => {
  if (answer.kind === 'ok') return { kind: 'taken' };
  if (answer.kind === 'failed') return { kind: 'failed', why: `Amazon SES ${answer.reason}` };
  const { status, error, text } = answer;
  const why = `Amazon SES answered ${status}: ${answerText(`${error} ${text}`)}`;
  const retryAfterMs = /\bdaily\b/i.test(text) ? quotaWaitMs : waits[error];
  if (retryAfterMs !== undefined || status === 429)
    return { kind: 'throttled', why, ...(retryAfterMs && { retryAfterMs }) };
  return { kind: status >= 500 || passing.has(error) ? 'failed' : 'refused', why };
};
