import { blocks, hidden, paragraphs } from './elements.ts';
import type { LineWriter } from './line-writer.ts';
import { linkAddress } from './link-address.ts';

/** An element's attributes, the first of each name. */
export type Attributes = ReadonlyMap<string, string>;

const noBorder = /border(?:-left)?\s*:\s*(?:none|0(?:px)?)\s*(?:;|$)/i;

/** Writes the layout of elements and their text. */
export const elementWriter = (writer: LineWriter, keepsLines: boolean) => {
  const block = blockWriter(writer);
  const link = linkWriter(writer);
  let skipping: string | null = null;

  return {
    text(text: string): void {
      if (skipping !== null || writer.isFull()) return;
      if (block.isPreformatted()) writer.lines(text, true);
      else if (keepsLines) writer.lines(text, false);
      else writer.words(text);
    },

    open(name: string, attributes: Attributes): void {
      if (skipping !== null) return;
      if (hidden.has(name)) skipping = name;
      else if (name === 'br') writer.lineBreak();
      else if (name === 'img') writer.words(attributes.get('alt') ?? '');
      else if (name === 'a') link.start(attributes.get('href') ?? '');
      else {
        separate(writer, name);
        block.start(name, attributes);
      }
    },

    close(name: string): void {
      if (skipping === name) skipping = null;
      else if (skipping !== null) return;
      else if (name === 'a') link.end();
      else if (name === 'br') writer.lineBreak();
      else {
        block.end(name);
        separate(writer, name);
      }
    },
  };
};

const separate = (writer: LineWriter, name: string): void => {
  if (name === 'td' || name === 'th') writer.nextCell();
  else if (blocks.has(name)) writer.ensureBreaks(paragraphs.has(name) ? 2 : 1);
};

/** Writes a link's address behind its text, unless the text shows it. */
const linkWriter = (writer: LineWriter) => {
  let link: { href: string; from: number } | null = null;

  const end = (): void => {
    const added = link && linkAddress(link.href, writer.textFrom(link.from));
    if (added) writer.words(` (${added})`);
    link = null;
  };

  return {
    start(href: string): void {
      end();
      link = { href, from: writer.position() };
    },
    end,
  };
};

/** Tracks nested lists, quotes and preformatted text. */
const blockWriter = (writer: LineWriter) => {
  const lists: { next: number | null }[] = [];
  const quotes: boolean[] = [];
  let preformatted = 0;

  const startItem = (): void => {
    const list = lists.at(-1);
    writer.startItem(list?.next ? `${list.next++}. ` : '- ', lists.length);
  };

  const startQuote = (style: string): void => {
    // Without a border it is mere indentation.
    const isQuote = !noBorder.test(style);
    quotes.push(isQuote);
    if (isQuote) writer.quote(1);
  };

  return {
    isPreformatted: (): boolean => preformatted > 0,

    start(name: string, attributes: Attributes): void {
      if (name === 'li') startItem();
      else if (name === 'ul' || name === 'ol') lists.push({ next: name === 'ol' ? 1 : null });
      else if (name === 'pre') preformatted++;
      else if (name === 'blockquote') startQuote(attributes.get('style') ?? '');
      else if (attributes.get('id')?.endsWith('divRplyFwdMsg') && !writer.isEmpty()) {
        // Outlook marks the header of quoted mail only by this id.
        writer.words('-----Original Message-----');
        writer.ensureBreaks(1);
      }
    },

    end(name: string): void {
      if (name === 'ul' || name === 'ol') lists.pop();
      else if (name === 'pre') preformatted = Math.max(preformatted - 1, 0);
      else if (name === 'blockquote' && quotes.pop()) writer.quote(-1);
    },
  };
};
