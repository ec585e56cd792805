import { cutAt } from '../answer-text.ts';
import type { Notice, NoticeType } from '../notice.ts';
import { noticeText } from '../notice-text.ts';
import { escapeMarkdown } from './markdown.ts';

/** So many code points of a text: with them a message stays below 20,000 bytes, of 28 KB that Teams takes. */
const [titleLength, textLength, labelLength] = [200, 400, 60];

const colours: Readonly<Record<NoticeType, string>> = {
  trigger: 'Attention',
  acknowledge: 'Warning',
  resolve: 'Good',
  summary: 'Attention',
  spike: 'Warning',
  test: 'Accent',
};

const textBlock = (text: string, most: number, style: object = {}) => ({
  type: 'TextBlock',
  text: escapeMarkdown(cutAt(text, most)),
  wrap: true,
  ...style,
});

/** A message with one Adaptive Card, in which all that others wrote is plain text. */
export const teamsMessage = (notice: Notice) => {
  const { title, subject, lines, links } = noticeText(notice);
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      textBlock(title, titleLength, { size: 'Large', weight: 'Bolder', color: colours[notice.type] }),
      ...(subject === null ? [] : [textBlock(subject, textLength, { weight: 'Bolder' })]),
      ...lines.map((line) => textBlock(line, textLength)),
    ],
    actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: cutAt(label, labelLength), url })),
    msteams: { width: 'Full' },
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  };
};
