import { type HostRule, isAmong } from '#lib/outgoing/host-rule.ts';
import type { Outcome } from '../destination-adapter.ts';

/** One mail to people. No text has a line end where a header is made of it. */
export type Mail = {
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  /** Of letters and digits. The same in all tries, so that a mailbox may drop a second copy. */
  id: string;
  /** Of letters and digits. Mails that have the same one are shown as one conversation. */
  threadId: string;
};

/** What one try came to, and what may be shown of the answer: at most 200 printable characters. */
export type MailResult = { outcome: Outcome; answer: string };

/** The port for whatever sends mail. */
export type Mailer = {
  /** One try, at an end when the signal aborts at the latest. Never throws for anything that the other side does. */
  send(mail: Mail, signal?: AbortSignal): Promise<MailResult>;
};

/** In place of the host of a destination that gets mail. */
export const mailOrigin = 'mailto:';

export const noMailer: Mailer = {
  send: async () => ({
    outcome: { kind: 'refused', why: 'This deployment sends no mail: no relay or identity is configured' },
    answer: '',
  }),
};

/** Why no mail is sent to these addresses; null if it is. Their domains are the hosts of a destination that gets mail. */
export const mailRefusalOf = (to: readonly string[], { hosts }: Pick<HostRule, 'hosts'>): string | null =>
  to.every((address) => isAmong(domainOf(address).toLowerCase(), hosts)) ? null : 'this deployment does not call it';

/** An id as headers have it, at the domain of the sender. */
export const messageId = (id: string, from: string): string => `<${id}@${domainOf(from)}>`;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** No mailbox answers by itself what says that nobody wrote it. */
export const automatic = { 'Auto-Submitted': 'auto-generated' } as const;
