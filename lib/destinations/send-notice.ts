import { type ChosenHostRules, callChosenHost } from '#lib/outgoing/call-chosen-host.ts';
import type { CallFault } from '#lib/outgoing/call-fault.ts';
import { refusalOf } from '#lib/outgoing/host-rule.ts';
import { redacted } from '#lib/outgoing/redacted.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import { adapterOf } from './adapters.ts';
import { answerText } from './answer-text.ts';
import type { DestinationDoc } from './destination.ts';
import type { DestinationRequest, OpenedDestination, Outcome } from './destination-adapter.ts';
import { openedCredentials, secretTexts } from './destination-secret.ts';
import { type Mail, type Mailer, mailRefusalOf, noMailer } from './mail/mail.ts';
import { smtpMailer, standInRelay } from './mail/smtp-mailer.ts';
import type { Notice } from './notice.ts';

export type SenderOptions = ChosenHostRules & {
  keys: DataKeys;
  /** Null: this deployment sends no mail. */
  mailer?: Mailer | null;
  now?: () => Date;
};

/** What one try came to, and what may be seen of the answer. No text holds a secret. */
export type Sent = {
  outcome: Outcome;
  /** Null without an answer. */
  status: number | null;
  /** At most 200 printable characters. */
  answer: string;
};

/** More of an answer is not read. */
const maxBytes = 64 * 1024;

/**
 * Sends notices to destinations. Each `send` is one call at most; its caller has a slot of the destination's limit.
 * Credentials are opened here alone, and go to the destination's own host. Never throws for anything that it answers.
 */
export const noticeSender = (options: SenderOptions) => {
  const { keys, now = () => new Date() } = options;

  return {
    /** @param key the same for all tries of one delivery */
    async send(destination: DestinationDoc, notice: Notice, key: string, signal?: AbortSignal): Promise<Sent> {
      const adapter = adapterOf(destination);
      if ('mail' in adapter)
        return sendMail(options, destination, adapter.mail(notice, destination.target, key), signal);
      const opened = await openedCredentials(keys, destination, now());
      if (!opened) return unsent({ kind: 'gone', why: 'Its credentials do not open any more: enter them again' });
      const { target, base_url: baseUrl } = destination;
      const to: OpenedDestination = { target, baseUrl, ...opened };
      const secrets = [opened.credentials, opened.former ?? {}].flatMap(secretTexts);
      const request = adapter.request(notice, to, key, now());
      if (!request) return unsent({ kind: 'refused', why: `${adapter.label} takes no notice of this type` });
      if (request.url.origin !== new URL(baseUrl).origin) throw new Error('A request leads to another host');
      const answer = await call(options, request, signal);
      if (answer.kind === 'unanswered') return unsent(outcomeOfFault(answer));
      const { status, headers } = answer;
      // Before anything is read or cut: half of a secret would not be found.
      const body = redacted(answer.body.toString('utf8'), secrets);
      return { outcome: adapter.classify({ status, headers, body }), status, answer: answerText(body) };
    },
  };
};

export type NoticeSender = ReturnType<typeof noticeSender>;

const unsent = (outcome: Outcome): Sent => ({ outcome, status: null, answer: '' });

/** A stand-in on this machine is a relay of its own. */
const sendMail = async (
  { hosts, timeoutMs, mailer }: SenderOptions,
  { target: { base_url: standIn } }: DestinationDoc,
  mail: Mail,
  signal: AbortSignal | undefined,
): Promise<Sent> => {
  const refusal = standIn === undefined ? mailRefusalOf(mail.to, hosts) : refusalOf(new URL(standIn), hosts);
  if (refusal !== null) return unsent({ kind: 'refused', why: `The destination’s host is not called: ${refusal}` });
  const by = standIn === undefined ? mailer : smtpMailer(standInRelay(standIn, timeoutMs));
  return { ...(await (by ?? noMailer).send(mail, signal)), status: null };
};

const call = (rules: ChosenHostRules, request: DestinationRequest, signal: AbortSignal | undefined) => {
  const { method, url, headers, body } = request;
  const sent = { method, headers, body, signal, maxBytes, maxErrorBytes: maxBytes, cutsBody: true };
  return callChosenHost(url, sent, rules, 'The destination');
};

/** A redirect would be refused again, and so would a host that is not called. */
const outcomeOfFault = ({ fault, isTemporary, reason }: CallFault): Outcome =>
  isTemporary && fault !== 'redirect' ? { kind: 'failed', why: reason } : { kind: 'refused', why: reason };
