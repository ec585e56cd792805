import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startMailbox } from '#infra/local/destinations/mailbox.ts';
import { email } from '#lib/destinations/kinds/email.ts';
import { mailerOf } from '#lib/destinations/mail/mailer-of.ts';
import { relayAt, smtpMailer } from '#lib/destinations/mail/smtp-mailer.ts';
import { noticeSender } from '#lib/destinations/send-notice.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { aDestination, aNotice } from '#test/support/a-destination.ts';
import { sentTo } from '#test/support/sent-to-stand-in.ts';

const mailbox = await startMailbox();
afterAll(() => mailbox.close());
beforeEach(() => mailbox.change({ mode: 'healthy', code: null, unknown: [] }));

const patience = 20_000;
const from = 'alerts@intake.example';
const to = { to: 'leads@acme.example,second@acme.example' };
const mail = email.mail(aNotice('trigger'), to, 'k');
const mailer = smtpMailer(relayAt(mailbox.smtpUrl, from, patience));

describe('a relay', () => {
  it.each([
    [421, 'throttled'],
    [450, 'throttled'],
    [451, 'failed'],
    [452, 'failed'],
    [530, 'failed'],
    [550, 'refused'],
    [554, 'refused'],
  ])('that answers %i: %s', async (code, kind) => {
    mailbox.change({ code });
    const { outcome } = await mailer.send(mail);
    expect(outcome).toMatchObject({ kind, why: `The mail relay answered: ${code} not taken` });
  });

  it('that refuses one of two addresses has taken the mail for the other, and the refusal is shown', async () => {
    mailbox.change({ unknown: ['second@acme.example'] });
    expect(await mailer.send(mail)).toEqual({
      outcome: { kind: 'taken' },
      answer: 'Not taken for second@acme.example: 550 no such mailbox',
    });
    expect(mailbox.messages.at(-1)?.to).toEqual(['leads@acme.example']);
    mailbox.change({ unknown: ['leads@acme.example', 'second@acme.example'] });
    expect((await mailer.send(mail)).outcome).toMatchObject({ kind: 'refused', why: /no such mailbox/ });
  });

  it('that cuts the connection, is silent or is not there has not taken it, and the operator’s hosts are not shown', async () => {
    const gone = await startMailbox();
    await gone.close();
    mailbox.change({ mode: 'broken' });
    const answers = [await mailer.send(mail), await smtpMailer(relayAt(gone.smtpUrl, from, patience)).send(mail)];
    mailbox.change({ mode: 'hanging' });
    answers.push(await smtpMailer(relayAt(mailbox.smtpUrl, from, 50)).send(mail));
    answers.push(await mailer.send(mail, AbortSignal.timeout(50)));
    for (const { outcome, answer } of answers) {
      expect(outcome).toMatchObject({ kind: 'failed', why: /^The mail relay did not take it: / });
      expect(`${JSON.stringify(outcome)}${answer}`).not.toContain('127.0.0.1');
    }
  });
});

describe('a relay on another machine', () => {
  const elsewhere = (url: string) => smtpMailer({ url, from, timeoutMs: patience, isPlain: false });
  const trusting = (url: string) => elsewhere(`${url}?tls.rejectUnauthorized=false`);

  it('is one whose URL does not name this one', () => {
    const isPlain = (url: string) => relayAt(url, from, patience).isPlain;
    expect(['smtp://localhost', 'smtp://127.0.0.1:1025', 'smtp://u:p@[::1]:25'].map(isPlain)).not.toContain(false);
    expect(['smtp://mail.example', 'smtps://localhost', 'smtp://localhost.example'].map(isPlain)).not.toContain(true);
  });

  it('gets nothing without TLS', async () => {
    const before = mailbox.messages.length;
    expect((await trusting(mailbox.smtpUrl).send(mail)).outcome.kind).toBe('failed');
    expect(mailbox.messages).toHaveLength(before);
  });

  it.each([
    ['STARTTLS', { hideSTARTTLS: false }],
    ['TLS from the start', { secure: true }],
  ])('gets it by %s, if its certificate is trusted', async (_, security) => {
    const secured = await startMailbox({ security });
    expect((await elsewhere(secured.smtpUrl).send(mail)).outcome.kind).toBe('failed');
    expect(secured.messages).toHaveLength(0);
    expect((await trusting(secured.smtpUrl).send(mail)).outcome).toEqual({ kind: 'taken' });
    await secured.close();
  });

  it('is logged in to, and no answer shows by what', async () => {
    const secured = await startMailbox({
      security: {
        hideSTARTTLS: false,
        disabledCommands: [],
        onAuth: ({ username, password }, _session, done) =>
          password === 'right one'
            ? done(null, { user: username ?? '' })
            : done(Object.assign(new Error(`${username} has not ${password}`), { responseCode: 535 })),
      },
    });
    const by = (password: string) =>
      trusting(secured.smtpUrl.replace('//', `//intake-user:${encodeURIComponent(password)}@`));
    expect((await by('right one').send(mail)).outcome).toEqual({ kind: 'taken' });
    expect((await by('wrong one').send(mail)).outcome).toEqual({
      kind: 'failed',
      why: 'The mail relay answered: 535 *** has not ***',
    });
    await secured.close();
  });
});

describe('the sender of notices', () => {
  const settings = { from, smtpUrl: mailbox.smtpUrl, identityArn: null, endpoint: undefined };
  const keys = memoryKeys();
  const send = async (target: Record<string, string>, by: typeof settings | null, hosts: string[] = []) => {
    const stored = await aDestination(keys, { kind: 'email', target, base_url: 'mailto:' }, {});
    const mailer = by && mailerOf(by, patience);
    const rule = { allowLoopback: false, hosts, privateHosts: [] };
    return noticeSender({ keys, hosts: rule, timeoutMs: patience, mailer }).send(stored, aNotice('test'), 'k');
  };

  it('mails from the address of the configuration by its relay', async () => {
    expect(await send(to, settings)).toEqual({ outcome: { kind: 'taken' }, status: null, answer: '' });
    expect(mailbox.messages.at(-1)).toMatchObject({ from, to: ['leads@acme.example', 'second@acme.example'] });
  });

  it('refuses mail where nothing sends it', async () => {
    expect((await send(to, null)).outcome).toMatchObject({ kind: 'refused', why: /sends no mail/ });
  });

  it('mails to addresses at hosts that are called alone', async () => {
    expect((await send(to, settings, ['acme.example'])).outcome.kind).toBe('taken');
    expect((await send(to, settings, ['other.example'])).outcome.kind).toBe('refused');
    expect((await send({ to: 'a@acme.example,b@evil.example' }, settings, ['acme.example'])).outcome.kind).toBe(
      'refused',
    );
  });

  it('asks a relay that a tenant names only where stand-ins on this machine are allowed', async () => {
    const { target } = mailbox.destination;
    const before = mailbox.connections();
    expect((await send(target, settings)).outcome.kind).toBe('refused');
    expect(mailbox.connections()).toBe(before);
    expect((await sentTo(mailbox, aNotice('test'))).outcome).toEqual({ kind: 'taken' });
  });
});
