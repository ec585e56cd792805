import { cutAt } from '../answer-text.ts';
import type { Notice, NoticeType } from '../notice.ts';
import { type NoticeText, noticeText } from '../notice-text.ts';

/** Slack's limits, in characters. */
const [headerLength, sectionLength, fallbackLength] = [150, 3_000, 3_000];

const labelLength = 75;

/** Of all that Slack reads as markup, mentions and links begin with one of these; it unescapes them itself. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escaped text of at most so many characters, where no entity is cut. */
export const escapedWithin = (text: string, most: number): string => {
  let points = most;
  let result = escaped(cutAt(text, points));
  while ([...result].length > most) {
    points -= Math.max(1, Math.ceil(([...result].length - most) / 5));
    result = escaped(cutAt(text, points));
  }
  return result;
};

/** A message that is changed shows at a glance that nobody needs to act. */
const signs: Partial<Record<NoticeType, string>> = { acknowledge: '👀 ', resolve: '✅ ' };

/** A message for Slack: blocks, and a text for notifications. */
export type SlackMessage = { text: string; blocks: readonly object[] };

/** Customers' words are plain text there: no mention, link or markup works in them. */
export const slackMessage = (notice: Notice): SlackMessage => {
  const text = noticeText(notice);
  const title = `${signs[notice.type] ?? ''}${text.title}`;
  return {
    text: escapedWithin(fallbackOf({ ...text, title }), fallbackLength),
    blocks: [
      { type: 'header', text: plain(title, headerLength) },
      ...(text.subject === null ? [] : [{ type: 'section', text: plain(text.subject, sectionLength) }]),
      { type: 'section', text: plain(text.lines.join('\n'), sectionLength) },
      ...linksOf(text),
    ],
  };
};

const fallbackOf = ({ title, lines }: NoticeText): string => [title, ...lines].join(' · ');

/** An element may not be empty. */
const plain = (text: string, most: number) => ({
  type: 'plain_text',
  text: escapedWithin(text, most) || ' ',
  emoji: false,
});

/** One that does not fit whole is left out. */
const linksOf = ({ links }: NoticeText): object[] =>
  links
    .map(({ label, url }) => `<${linkUrl(url)}|${escaped(cutAt(label, labelLength)).replaceAll('|', '¦')}>`)
    .filter((text) => text.length <= sectionLength)
    .map((text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }));

/** In a link, these would end it. */
const linkUrl = (url: string): string =>
  escaped(url.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E'));
