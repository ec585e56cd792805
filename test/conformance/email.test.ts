import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { startMailbox } from '#infra/local/destinations/mailbox.ts';
import { type Notice, noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { sentTo } from '#test/support/sent-to-stand-in.ts';

// A mail as others read it: smtp-server takes it, and mailparser says what it holds.

type Header = string | { value?: { address: string }[]; text?: string };
type Parsed = {
  subject: string;
  text: string;
  html: string;
  from: { text: string };
  to: { value: { address: string }[] };
  cc?: unknown;
  bcc?: unknown;
  messageId: string;
  references: string;
  inReplyTo: string;
  headers: Map<string, Header>;
  attachments: unknown[];
};
const load = createRequire(new URL('clients/package.json', import.meta.url));
const { simpleParser } = load('mailparser') as { simpleParser(raw: string): Promise<Parsed> };

const mailbox = await startMailbox();
afterAll(() => mailbox.close());

const delivered = async (notice: Notice, key = 'k', to = 'leads@acme.example') => {
  const { destination } = mailbox;
  const sent = { destination: { ...destination, target: { ...destination.target, to } } };
  expect((await sentTo(sent, notice, { key })).outcome).toEqual({ kind: 'taken' });
  const taken = mailbox.messages.at(-1);
  if (!taken) throw new Error('Nothing was delivered');
  return { ...taken, mail: await simpleParser(taken.raw) };
};

const words = { ticketId: 'T-1', reason: 'Outage: "down"' };

describe('mailparser', () => {
  it('reads a mail as it was meant, in any writing', async () => {
    const subject = 'Über 日本語 😀 e\u0301 – “x”';
    const { mail, raw } = await delivered(aNotice('trigger', anAlert({ ...words, subject })));
    expect(mail.subject).toBe(`Urgent ticket T-1: ${subject}`);
    expect(mail.text).toContain(`\n${subject}\n`);
    expect(mail.html).toContain(`<p>${subject}<br>`);
    expect(mail.from.text).toBe('intake@localhost');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.attachments).toEqual([]);
    expect(Buffer.byteLength(raw)).toBe(raw.length); // ASCII, as any relay takes it
  });

  it('finds no header, address, markup or end of mail in the words of a customer', async () => {
    const hostile =
      'a\r\nBcc: evil@evil.example\r\n.\r\nRCPT TO:<evil@evil.example>\r\n\r\n<script>alert(1)</script> "x" & y';
    const alert = anAlert({ ticketId: hostile, subject: hostile, reason: hostile, tenantId: hostile });
    for (const type of noticeTypes) {
      const { mail, to } = await delivered(aNotice(type, alert));
      expect(to).toEqual(['leads@acme.example']);
      expect(mail.to.value.map(({ address }) => address)).toEqual(['leads@acme.example']);
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      const expected = ['auto-submitted', 'content-type', 'date', 'from', 'in-reply-to', 'message-id', 'mime-version'];
      expect([...mail.headers.keys()].sort()).toEqual([...expected, 'references', 'subject', 'to']);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html).not.toContain('<script');
    }
  });

  it('reads lines that are long, or that SMTP would end a mail by', async () => {
    for (const subject of ['x'.repeat(5_000), '.', '..', '.a', 'ü'.repeat(2_000)]) {
      const { mail, raw } = await delivered(aNotice('trigger', anAlert({ ...words, subject })));
      const [, line = ''] = mail.text.split('\n');
      expect(line).toBe(subject.length > 1_000 ? `${subject.slice(0, 999)}…` : subject);
      // RFC 5322: 998 characters at most, without the line end.
      for (const one of raw.split('\r\n')) expect(one.length).toBeLessThanOrEqual(998);
      expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  it('reads all recipients, and each gets the one mail', async () => {
    const { mail, to } = await delivered(aNotice('trigger'), 'k', 'a@acme.example, b+c@sub.acme.example');
    const both = ['a@acme.example', 'b+c@sub.acme.example'];
    expect(to).toEqual(both);
    expect(mail.to.value.map(({ address }) => address)).toEqual(both);
  });

  it('finds one thread for all that is said about a ticket, and one id for all tries of a delivery', async () => {
    const said = (type: 'trigger' | 'resolve', ticketId: string, key: string) =>
      delivered(aNotice(type, anAlert({ alertId: key, ticketId, subject: 'Help' })), key);
    const { mail: first } = await said('trigger', 'T-1', 'k1');
    const { mail: again } = await said('trigger', 'T-1', 'k1');
    const { mail: later } = await said('resolve', 'T-1', 'k2');
    const { mail: other } = await said('trigger', 'T-2', 'k3');
    expect(again.messageId).toBe(first.messageId);
    expect(first.messageId).toMatch(/^<[0-9a-f]{40}@localhost>$/);
    expect(later).toMatchObject({ references: first.references, inReplyTo: first.references });
    expect(later.subject).toBe(`Re: ${first.subject}`);
    expect(other.references).not.toBe(first.references);
    expect(new Set([first, later, other].map(({ messageId }) => messageId)).size).toBe(3);
  });
});
