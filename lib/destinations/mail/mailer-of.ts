import type { Mailer } from './mail.ts';
import { sesMailer } from './ses-mailer.ts';
import { relayAt, smtpMailer } from './smtp-mailer.ts';

export type EmailSettings = {
  from: string | null;
  smtpUrl: string | null;
  identityArn: string | null;
  endpoint: string | undefined;
};

/** What sends mail, by the configuration: a relay, else SES; null if neither is named. */
export const mailerOf = ({ from, smtpUrl, identityArn, endpoint }: EmailSettings, timeoutMs: number): Mailer | null => {
  if (from === null) return null;
  if (smtpUrl !== null) return smtpMailer(relayAt(smtpUrl, from, timeoutMs));
  return identityArn === null ? null : sesMailer({ identityArn, from, endpoint });
};
