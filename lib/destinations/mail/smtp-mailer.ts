import { redacted } from '#lib/outgoing/redacted.ts';
import { answerText } from '../answer-text.ts';
import type { Outcome } from '../destination-adapter.ts';
import { automatic, type Mailer, type MailResult, messageId } from './mail.ts';

export type Relay = {
  url: string;
  from: string;
  timeoutMs: number;
  /** Without TLS: a relay on this machine. All others must offer STARTTLS, or be `smtps`. */
  isPlain: boolean;
};

const loopbackHost = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The relay of the configuration. */
export const relayAt = (url: string, from: string, timeoutMs: number): Relay => {
  const { protocol, hostname } = new URL(url);
  return { url, from, timeoutMs, isPlain: protocol === 'smtp:' && loopbackHost.test(hostname) };
};

/** The relay of a destination whose `base_url` names a stand-in on this machine. */
export const standInRelay = (baseUrl: string, timeoutMs: number): Relay => ({
  url: baseUrl.replace(/^http:/, 'smtp:'),
  from: 'intake@localhost',
  timeoutMs,
  isPlain: true,
});

/** Sends mail by SMTP, each on a connection of its own. The library is loaded with the first one. */
export const smtpMailer = ({ url, from, timeoutMs, isPlain }: Relay): Mailer => ({
  async send({ to, subject, text, html, id, threadId }, signal) {
    const { createTransport } = await import('nodemailer');
    const security = isPlain ? { ignoreTLS: true } : { requireTLS: true };
    const transport = createTransport({ url, ...security, disableFileAccess: true, disableUrlAccess: true });
    const thread = messageId(threadId, from);
    // Of the whole try: the library's own timeouts are those of its parts.
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const { rejectedErrors = [] } = await transport.sendMail({
        ...{ from, to: [...to], subject, text, html },
        ...{ messageId: messageId(id, from), references: thread, inReplyTo: thread, headers: automatic },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return { outcome: { kind: 'taken' }, answer: answerText(rejectedErrors.map(refusedRecipient).join('; ')) };
    } catch (error) {
      return failedBy(error as SmtpError, secretsOf(url));
    } finally {
      transport.close();
    }
  },
});

/** What the library throws: with the code of the relay's answer, if it gave one. */
type SmtpError = Error &
  Partial<Record<'code' | 'response' | 'recipient', string | undefined>> & { responseCode?: number | undefined };

/** To one of several addresses: those who got it would get it again in another try. */
const refusedRecipient = ({ recipient, response, message }: SmtpError): string =>
  `Not taken for ${recipient}: ${response ?? message}`;

const secretsOf = (url: string): string[] => {
  const { username, password } = new URL(url);
  return [username, password].map(decodeURIComponent);
};

/** Come back later, says a relay: it is not about this mail. */
const waits: ReadonlySet<number> = new Set([421, 450]);

/** Of the library, for answers about a mail or its addresses; all others are about the connection, TLS or the login. */
const aboutMail: ReadonlySet<string | undefined> = new Set(['EENVELOPE', 'EMESSAGE']);

/** It wants a login before it takes any mail. */
const loginNeeded = 530;

const failedBy = ({ code, responseCode, response = '' }: SmtpError, secrets: readonly string[]): MailResult => {
  // What the system says of a connection names hosts of the operator.
  if (responseCode === undefined)
    return { outcome: { kind: 'failed', why: `The mail relay did not take it: ${code ?? 'no answer'}` }, answer: '' };
  const answer = answerText(redacted(response, secrets));
  return { outcome: outcomeOf(code, responseCode, `The mail relay answered: ${answer}`), answer };
};

const outcomeOf = (code: string | undefined, reply: number, why: string): Outcome => {
  if (waits.has(reply)) return { kind: 'throttled', why };
  // What is not about the mail is the operator's to mend.
  return { kind: aboutMail.has(code) && reply >= 500 && reply !== loginNeeded ? 'refused' : 'failed', why };
};
