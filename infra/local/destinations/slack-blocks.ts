import { isRecord } from './stand-in.ts';

// What Slack accepts as blocks, and what it makes of texts; written from Slack's reference of Block Kit.

const mostBlocks = 50;
const mostOptions = 25;
/** Documented nowhere, and met in practice: all texts of a message together. */
const longestMessage = 13_200;

/** Why blocks are refused; undefined: they are accepted. */
export const blocksFault = (blocks: unknown): 'invalid_blocks' | 'msg_blocks_too_long' | undefined => {
  if (!Array.isArray(blocks) || blocks.length > mostBlocks || !blocks.every(isBlock)) return 'invalid_blocks';
  const length = textsOf(blocks).reduce((sum, { text }) => sum + text.length, 0);
  return length > longestMessage ? 'msg_blocks_too_long' : undefined;
};

type Text = { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string };

const isText = (value: unknown, max: number, types: readonly Text['type'][] = ['plain_text', 'mrkdwn']): boolean =>
  isRecord(value) &&
  types.some((type) => type === value.type) &&
  typeof value.text === 'string' &&
  value.text.length > 0 &&
  value.text.length <= max &&
  (value.emoji === undefined || (value.type === 'plain_text' && typeof value.emoji === 'boolean')) &&
  (value.verbatim === undefined || (value.type === 'mrkdwn' && typeof value.verbatim === 'boolean')) &&
  hasOnly(value, ['type', 'text', 'emoji', 'verbatim']);

const isList = (value: unknown, most: number, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isItem);

const hasOnly = (value: object, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

const isButton = (value: unknown): boolean =>
  isRecord(value) &&
  value.type === 'button' &&
  isText(value.text, 75, ['plain_text']) &&
  (value.url === undefined || (typeof value.url === 'string' && value.url.length <= 3_000));

const isBlock = (block: unknown): boolean => {
  if (!isRecord(block) || (block.block_id !== undefined && typeof block.block_id !== 'string')) return false;
  switch (block.type) {
    case 'divider':
      return hasOnly(block, ['type', 'block_id']);
    case 'header':
      return isText(block.text, 150, ['plain_text']) && hasOnly(block, ['type', 'block_id', 'text', 'level']);
    case 'section':
      return (
        (block.text !== undefined || block.fields !== undefined) &&
        (block.text === undefined || isText(block.text, 3_000)) &&
        (block.fields === undefined || isList(block.fields, 10, (field) => isText(field, 2_000)))
      );
    case 'context':
      return isList(block.elements, 10, (element) => isText(element, 3_000));
    case 'actions':
      return isList(block.elements, mostOptions, isButton);
    default:
      return false;
  }
};

/** All objects of text, wherever they stand. */
const textsOf = (value: unknown): Text[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isRecord(value)) return [];
  if (typeof value.text === 'string' && (value.type === 'plain_text' || value.type === 'mrkdwn'))
    return [{ type: value.type, text: value.text }];
  return Object.values(value).flatMap(textsOf);
};

/** What a reader gets: the text itself, and whom it calls and where it leads. */
export type Shown = { readonly text: string; readonly mentions: readonly string[]; readonly links: readonly string[] };

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** As Slack reads a text with markup: what stands in angle brackets is a mention, or a link with or without a label. */
const shownOf = ({ type, text }: Text): Shown => {
  if (type === 'plain_text') return { text: unescaped(text), mentions: [], links: [] };
  const marks = [...text.matchAll(/<([^<>]+)>/g)].map(([, mark = '']) => mark);
  return {
    text: unescaped(text.replaceAll(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, mark: string, label?: string) => label ?? mark)),
    mentions: marks.filter((mark) => /^[!@#]/.test(mark)),
    links: marks.filter((mark) => !/^[!@#]/.test(mark)).map((mark) => unescaped(mark.split('|')[0] ?? '')),
  };
};

/** What is shown of a message: its blocks, and the text that stands in for them. */
export const shownMessage = (text: string, blocks: readonly unknown[]): Shown => {
  const parts = [...textsOf(blocks), { type: 'mrkdwn' as const, text }].map(shownOf);
  return {
    text: parts.map((part) => part.text).join('\n'),
    mentions: parts.flatMap(({ mentions }) => mentions),
    links: parts.flatMap(({ links }) => links),
  };
};
