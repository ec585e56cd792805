/** Deeper quotes and lists look like these, so that no text grows with how deep its markup is nested. */
const maxDepth = 8;

const blanks = /[ \t\n\f\r\u00a0]+/;

/**
 * Text that grows word by word, as a browser would lay it out: blanks in a row are one, and so are blank lines; quoted
 * lines bear the `>` of mail. It is full with more than `limit` characters; whoever writes on looks after that.
 */
export const lineWriter = (limit: number) => {
  const text = pieces(limit);
  const layout = lineLayout(text);

  /** Words with blanks of any kind between them. */
  const words = (written: string): void => {
    written.split(blanks).forEach((word, index) => {
      if (index > 0) layout.blank();
      if (word !== '') layout.write(word);
    });
  };

  /** Text whose line breaks count; in preformatted text its blanks do, too. */
  const lines = (written: string, isPreformatted: boolean): void => {
    written.split(/\r\n|\r|\n/).forEach((line, index) => {
      if (index > 0) layout.lineBreak();
      if (!isPreformatted) words(line);
      else if (line.trim() !== '') layout.write(line);
      else if (line !== '') layout.blank();
    });
  };

  const { isFull, isEmpty, position, textFrom } = text;
  const { ensureBreaks, lineBreak, nextCell, startItem, quote } = layout;
  return {
    words,
    lines,
    ensureBreaks,
    lineBreak,
    nextCell,
    startItem,
    quote,
    isFull,
    isEmpty,
    position,
    textFrom,
  };
};

export type LineWriter = ReturnType<typeof lineWriter>;

/** The pieces of a text, which are put together once. */
const pieces = (limit: number) => {
  const parts: string[] = [];
  let length = 0;

  return {
    push(part: string): void {
      if (part === '') return;
      parts.push(part);
      length += part.length;
    },
    isFull: (): boolean => length > limit,
    isEmpty: (): boolean => parts.length === 0,
    /** A position, to read from later on. */
    position: (): number => parts.length,
    textFrom: (position: number): string => parts.slice(position).join(''),
  };
};

/** What stands between the words of a text: nothing yet, a gap, or breaks and how the next line begins. */
const lineLayout = ({ push, isEmpty }: Pick<ReturnType<typeof pieces>, 'push' | 'isEmpty'>) => {
  let breaks = 0;
  let gap = '';
  let lead = '';
  let isLineEmpty = true;
  let quoteDepth = 0;

  const breakUp = (count: number): void => {
    breaks = count;
    isLineEmpty = true;
    gap = '';
  };
  /** What is written next stands on a line of its own, after a blank one if `count` is 2. */
  const ensureBreaks = (count: 1 | 2): void => breakUp(Math.max(breaks, count));

  return {
    write(text: string): void {
      if (breaks > 0 && !isEmpty()) push('\n'.repeat(breaks));
      if (isLineEmpty) push(`${'> '.repeat(Math.min(quoteDepth, maxDepth))}${lead}`);
      else push(gap);
      push(text);
      breaks = 0;
      gap = '';
      lead = '';
      isLineEmpty = false;
    },
    blank(): void {
      gap ||= ' ';
    },
    ensureBreaks,
    lineBreak: (): void => breakUp(Math.min(breaks + 1, 2)),
    /** What is written next stands in the next cell of a row. */
    nextCell(): void {
      gap = '\t';
    },
    /** The next line begins with a mark, such as a list's, `depth` lists deep. */
    startItem(mark: string, depth: number): void {
      ensureBreaks(1);
      lead = `${'  '.repeat(Math.min(Math.max(depth - 1, 0), maxDepth))}${mark}`;
    },
    quote(change: 1 | -1): void {
      quoteDepth = Math.max(quoteDepth + change, 0);
    },
  };
};
