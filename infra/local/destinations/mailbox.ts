import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { loopback } from '../loopback-server.ts';
import type { Mode, StandInDestination } from './stand-in.ts';

/** A mail as it was taken. */
export type TakenMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

export type MailboxSwitches = {
  readonly mode: Mode;
  /** The reply to each mail instead of what the mode says; 250 takes it. */
  readonly code: number | null;
  /** Addresses that are not known here. */
  readonly unknown: readonly string[];
};

/** The reply to a mail, by how the relay is. */
const codes: Readonly<Record<Exclude<Mode, 'broken' | 'hanging'>, number>> = {
  healthy: 250,
  dead: 451,
  throttling: 450,
  revoked: 550,
};

const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

/**
 * Starts a relay that keeps what it takes. Without `security` it speaks plain text, as a relay on this machine does.
 * @param options.security of TLS: the certificate is the library's own, which nobody trusts
 */
export const startMailbox = async ({ port = 0, security = {} as SMTPServerOptions } = {}) => {
  let switches: MailboxSwitches = { mode: 'healthy', code: null, unknown: [] };
  let connections = 0;
  const messages: TakenMail[] = [];
  const isTls = security.secure === true || security.hideSTARTTLS === false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: isTls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1, // callers are not waited for
    ...security,
    onConnect(_session, done) {
      connections += 1;
      if (switches.mode !== 'hanging') done();
    },
    onRcptTo({ address }, _session, done) {
      done(switches.unknown.includes(address) ? refusal(550, 'no such mailbox') : null);
    },
    onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
      buffer(stream).then((raw) => {
        const { mode, code } = switches;
        const answered = code ?? (mode === 'broken' || mode === 'hanging' ? 451 : codes[mode]);
        if (answered !== 250) return done(refusal(answered, 'not taken'));
        const from = mailFrom === false ? '' : mailFrom.address;
        messages.push({ from, to: rcptTo.map(({ address }) => address), raw: raw.toString('utf8') });
        done();
      }, done);
    },
  });
  server.on('error', () => {}); // a caller that hangs up
  server.server.prependListener('connection', (socket) => {
    if (switches.mode === 'broken') socket.destroy();
  });
  server.listen(port, loopback);
  await once(server.server, 'listening');
  const host = `${loopback}:${(server.server.address() as AddressInfo).port}`;
  const destination: StandInDestination = {
    kind: 'email',
    target: { base_url: `http://${host}`, to: 'leads@acme.example' },
    credentials: {},
  };
  return {
    destination,
    /** Of the relay, for `SMTP_URL`. */
    smtpUrl: `${security.secure ? 'smtps' : 'smtp'}://${host}`,
    messages: messages as readonly TakenMail[],
    connections: (): number => connections,
    change(changes: Partial<MailboxSwitches>): void {
      switches = { ...switches, ...changes };
    },
    close: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
};

export type Mailbox = Awaited<ReturnType<typeof startMailbox>>;
