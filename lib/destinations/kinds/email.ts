import { createHash } from 'node:crypto';
import * as z from 'zod';
import { cutAt } from '../answer-text.ts';
import type { MailAdapter } from '../destination-adapter.ts';
import { mailOrigin } from '../mail/mail.ts';
import type { Notice } from '../notice.ts';
import { type NoticeText, noticeText } from '../notice-text.ts';

const mostRecipients = 10;
const address = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** In code points: what programs of mail show of a subject is less, and a text's line is of our own length. */
const [subjectLength, lineLength] = [150, 1_000];

const recipientsIn = (to: string): string[] => to.split(',').map((one) => one.trim());

/** All about a ticket is one conversation; some programs of mail want the same subject for that, but for a `Re:`. */
const conversationOf = (notice: Notice): { topic: readonly string[]; subject: string } => {
  switch (notice.type) {
    case 'summary':
      return { topic: ['summary', notice.summaryId], subject: noticeText(notice).title };
    case 'spike':
      return { topic: ['spike', notice.spikeId], subject: noticeText(notice).title };
    case 'test':
      return { topic: ['test', notice.testId], subject: noticeText(notice).title };
    default: {
      const { tenantId, ticketId } = notice.alert;
      const { title, subject } = noticeText({ type: 'trigger', at: notice.at, alert: notice.alert });
      const named = subject === null ? title : `${title}: ${subject}`;
      const topic = ['ticket', tenantId, ticketId];
      return { topic, subject: notice.type === 'trigger' ? named : `Re: ${named}` };
    }
  }
};

const idOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

const linesOf = ({ title, subject, lines }: NoticeText): string[] =>
  [title, ...(subject === null ? [] : [subject]), ...lines].map((line) => cutAt(line, lineLength));

const textOf = (said: NoticeText): string =>
  [...linesOf(said), '', ...said.links.map(({ label, url }) => `${label}: ${url}`)].join('\n').trim();

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const htmlOf = (said: NoticeText): string => {
  const [title = '', ...lines] = linesOf(said).map(escapeHtml);
  const links = said.links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
  return [`<p><strong>${title}</strong></p>`, `<p>${lines.join('<br>\n')}</p>`, `<p>${links.join('<br>\n')}</p>`].join(
    '\n',
  );
};

/** People, by mail. */
export const email: MailAdapter = {
  kind: 'email',
  label: 'Email',
  target: () =>
    z.strictObject({
      to: z
        .string()
        .max(2_000)
        .refine((to) => recipientsIn(to).every((one) => address.test(one)), 'must be addresses, with commas between')
        .refine((to) => recipientsIn(to).length <= mostRecipients, `must be ${mostRecipients} addresses at most`)
        .meta({
          title: 'To',
          description: 'Email addresses, separated by commas',
          examples: ['support-leads@acme.example'],
        }),
    }),
  credentials: () => z.strictObject({}),
  baseUrl: () => mailOrigin,
  limit: { requests: 1, windowMs: 1_000 },
  takes: new Set(['trigger', 'acknowledge', 'resolve', 'summary', 'spike', 'test']),
  recipients: ({ to = '' }) => recipientsIn(to),
  mail(notice, { to = '' }, key) {
    const said = noticeText(notice);
    const { topic, subject } = conversationOf(notice);
    return {
      to: recipientsIn(to),
      subject: cutAt(subject, subjectLength),
      text: textOf(said),
      html: htmlOf(said),
      id: idOf(['delivery', key]),
      threadId: idOf(topic),
    };
  },
};
