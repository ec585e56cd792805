import { QuoteType, Tokenizer } from 'htmlparser2';
import { type Attributes, elementWriter } from './element-writer.ts';
import { makesLines } from './elements.ts';
import { lineWriter } from './line-writer.ts';
import { markupEvidence } from './markup-evidence.ts';

/** Mail addresses and links in angle brackets, as mail programs write them, are not tags. */
const address = /^(?:[^\s@<>"]+@[^\s@<>"]+|https?:\/\/[^\s<>"]+)$/i;

const maxAddressLength = 1_000;

const keptAttributes: ReadonlySet<string> = new Set(['href', 'alt', 'id', 'style']);

/**
 * The visible text of HTML, up to `limit` characters; null if the text is not HTML. Works on tokens without a tree, so
 * depth and unclosed elements cost nothing. Never throws.
 */
export const htmlText = (html: string, limit: number): string | null => {
  const evidence = markupEvidence(html);
  const writer = lineWriter(limit);
  const elements = elementWriter(writer, !makesLines.test(html));

  const onTag = ({ name, start, attributes }: Tag, end: number, isClosed: boolean): void => {
    const tag = html.slice(start, end);
    if (tag.length <= maxAddressLength && address.test(tag)) elements.text(`<${tag}>`);
    else {
      evidence.opens(name, start - 1);
      elements.open(name, attributes);
      if (isClosed && name === 'xml') elements.close(name);
    }
    if (writer.isFull()) tokenizer.pause();
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ...tagCallbacks(html, evidence, onTag),
      ontext: (start, end) => elements.text(html.slice(start, end)),
      ontextentity: (codePoint) => elements.text(String.fromCodePoint(codePoint)),
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

/** An opening tag; `start` is where its name begins. */
type Tag = { name: string; start: number; attributes: Attributes };

/** Puts each opening tag together from its tokens. */
const tagCallbacks = (
  html: string,
  evidence: ReturnType<typeof markupEvidence>,
  onTag: (tag: Tag, end: number, isClosed: boolean) => void,
) => {
  let name = '';
  let start = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';

  return {
    onopentagname(from: number, end: number): void {
      name = html.slice(from, end).toLowerCase();
      start = from;
      attributes = new Map();
    },
    onattribname(from: number, end: number): void {
      attribute = html.slice(from, end).toLowerCase();
      value = '';
    },
    onattribdata(from: number, end: number): void {
      value += html.slice(from, end);
    },
    onattribentity(codePoint: number): void {
      value += String.fromCodePoint(codePoint);
    },
    onattribend(quote: QuoteType): void {
      evidence.hasAttribute(name, attribute, quote !== QuoteType.NoValue);
      if (keptAttributes.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: (end: number): void => onTag({ name, start, attributes }, end, false),
    onselfclosingtag: (end: number): void => onTag({ name, start, attributes }, end, true),
  };
};
