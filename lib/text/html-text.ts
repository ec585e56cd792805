import { QuoteType, Tokenizer } from 'htmlparser2';
import { blocks, hidden, makesLines, paragraphs } from './elements.ts';
import { type LineWriter, lineWriter } from './line-writer.ts';
import { linkAddress } from './link-address.ts';
import { markupEvidence } from './markup-evidence.ts';

type Attributes = Map<string, string>;

/** Mail addresses and links in angle brackets, as mail programs write them, are not tags. */
const address = /^(?:[^\s@<>"]+@[^\s@<>"]+|https?:\/\/[^\s<>"]+)$/i;

const maxAddressLength = 1_000;

const noBorder = /border(?:-left)?\s*:\s*(?:none|0(?:px)?)\s*(?:;|$)/i;

const keptAttributes: ReadonlySet<string> = new Set(['href', 'alt', 'id', 'style']);

/**
 * The visible text of HTML, up to `limit` characters; null if the text is not HTML. Works on tokens without a tree, so
 * depth and unclosed elements cost nothing. Never throws.
 */
export const htmlText = (html: string, limit: number): string | null => {
  const evidence = markupEvidence(html);
  const writer = lineWriter(limit);
  const elements = elementWriter(writer, !makesLines.test(html));
  let name = '';
  let nameStart = 0;
  let attributes: Attributes = new Map();
  let attribute = '';
  let value = '';

  const openTag = (end: number, isClosed: boolean): void => {
    const tag = html.slice(nameStart, end);
    if (tag.length <= maxAddressLength && address.test(tag)) elements.text(`<${tag}>`);
    else {
      evidence.opens(name, nameStart - 1);
      elements.open(name, attributes);
      if (isClosed && name === 'xml') elements.close(name);
    }
    if (writer.isFull()) tokenizer.pause();
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => elements.text(html.slice(start, end)),
      ontextentity: (codePoint) => elements.text(String.fromCodePoint(codePoint)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        nameStart = start;
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: (quote) => {
        evidence.hasAttribute(name, attribute, quote !== QuoteType.NoValue);
        if (keptAttributes.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: (end) => openTag(end, false),
      onselfclosingtag: (end) => openTag(end, true),
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase();
        evidence.closes(closed);
        elements.close(closed);
      },
      ondeclaration: (start, end) => evidence.declares(html.slice(start, Math.min(end, start + 20))),
      oncomment: () => {},
      oncdata: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return evidence.isHtml() ? writer.textFrom(0).slice(0, limit) : null;
};

/** Writes the layout of elements and their text. */
const elementWriter = (writer: LineWriter, keepsLines: boolean) => {
  const lists: { next: number | null }[] = [];
  const quotes: boolean[] = [];
  let skipping: string | null = null;
  let preformatted = 0;
  let link: { href: string; from: number } | null = null;

  const separate = (name: string): void => {
    if (name === 'td' || name === 'th') writer.nextCell();
    else if (blocks.has(name)) writer.ensureBreaks(paragraphs.has(name) ? 2 : 1);
  };

  const endLink = (): void => {
    const added = link && linkAddress(link.href, writer.textFrom(link.from));
    if (added) writer.words(` (${added})`);
    link = null;
  };

  const startItem = (): void => {
    const list = lists.at(-1);
    writer.startItem(list?.next ? `${list.next++}. ` : '- ', lists.length);
  };

  const startBlock = (name: string, attributes: Attributes): void => {
    if (name === 'li') startItem();
    else if (name === 'ul' || name === 'ol') lists.push({ next: name === 'ol' ? 1 : null });
    else if (name === 'pre') preformatted++;
    else if (name === 'blockquote') {
      // Without a border it is mere indentation.
      const isQuote = !noBorder.test(attributes.get('style') ?? '');
      quotes.push(isQuote);
      if (isQuote) writer.quote(1);
    } else if (attributes.get('id')?.endsWith('divRplyFwdMsg') && !writer.isEmpty()) {
      // Outlook marks the header of quoted mail only by this id.
      writer.words('-----Original Message-----');
      writer.ensureBreaks(1);
    }
  };

  const endBlock = (name: string): void => {
    if (name === 'ul' || name === 'ol') lists.pop();
    else if (name === 'pre') preformatted = Math.max(preformatted - 1, 0);
    else if (name === 'blockquote' && quotes.pop()) writer.quote(-1);
  };

  return {
    text(text: string): void {
      if (skipping !== null || writer.isFull()) return;
      if (preformatted > 0) writer.lines(text, true);
      else if (keepsLines) writer.lines(text, false);
      else writer.words(text);
    },

    open(name: string, attributes: Attributes): void {
      if (skipping !== null) return;
      if (hidden.has(name)) skipping = name;
      else if (name === 'br') writer.lineBreak();
      else if (name === 'img') writer.words(attributes.get('alt') ?? '');
      else if (name === 'a') {
        endLink();
        link = { href: attributes.get('href') ?? '', from: writer.position() };
      } else {
        separate(name);
        startBlock(name, attributes);
      }
    },

    close(name: string): void {
      if (skipping === name) skipping = null;
      else if (skipping !== null) return;
      else if (name === 'a') endLink();
      else if (name === 'br') writer.lineBreak();
      else {
        endBlock(name);
        separate(name);
      }
    },
  };
};
