/** Deeper quotes and lists look like these, so that nesting cannot blow up the text. */
const maxDepth = 8;

const blanks = /[ \t\n\f\r\u00a0]+/;

/**
 * Builds text as a browser would lay it out: consecutive blanks are one, and so are blank lines; quoted lines get a
 * mail `>`. It is full above `limit` characters; callers check that before writing on.
 */
export const lineWriter = (limit: number) => {
  const text = textParts(limit);
  const layout = lineLayout(text);

  /** Words, with any white space between them. */
  const words = (written: string): void => {
    written.split(blanks).forEach((word, index) => {
      if (index > 0) layout.blank();
      if (word !== '') layout.write(word);
    });
  };

  /** Text whose line breaks count; preformatted text also keeps its blanks. */
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

/** The parts of a text, joined once at the end. */
const textParts = (limit: number) => {
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

/** Tracks what comes before the next word: a gap, or line breaks and the start of the next line. */
const lineLayout = ({ push, isEmpty }: Pick<ReturnType<typeof textParts>, 'push' | 'isEmpty'>) => {
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
  /** Starts a new line, after a blank one if `count` is 2. */
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
    /** Starts the next cell of a row. */
    nextCell(): void {
      gap = '\t';
    },
    /** Starts the next line with a marker, such as a list's, `depth` lists deep. */
    startItem(mark: string, depth: number): void {
      ensureBreaks(1);
      lead = `${'  '.repeat(Math.min(Math.max(depth - 1, 0), maxDepth))}${mark}`;
    },
    quote(change: 1 | -1): void {
      quoteDepth = Math.max(quoteDepth + change, 0);
    },
  };
};
