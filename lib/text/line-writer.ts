/** Deeper quotes and lists look like these, so that nesting cannot blow up the text. */
const maxDepth = 8;

const blanks = /[ \t\n\f\r\u00a0]+/;

/**
 * Builds text as a browser would lay it out: consecutive blanks are one, and so are blank lines; quoted lines get a
 * mail `>`. It is full above `limit` characters; callers check that before writing on.
 */
export const lineWriter = (limit: number) => {
  const parts: string[] = [];
  let length = 0;
  let breaks = 0;
  let gap = '';
  let lead = '';
  let isLineEmpty = true;
  let quoteDepth = 0;

  const write = (text: string): void => {
    if (parts.length > 0 && breaks > 0) push('\n'.repeat(breaks));
    if (isLineEmpty) push(`${'> '.repeat(Math.min(quoteDepth, maxDepth))}${lead}`);
    else push(gap);
    push(text);
    breaks = 0;
    gap = '';
    lead = '';
    isLineEmpty = false;
  };

  const push = (text: string): void => {
    if (text === '') return;
    parts.push(text);
    length += text.length;
  };

  const writer = {
    /** Words, with any white space between them. */
    words(text: string): void {
      text.split(blanks).forEach((word, index) => {
        if (index > 0) gap ||= ' ';
        if (word !== '') write(word);
      });
    },

    /** Text whose line breaks count; preformatted text also keeps its blanks. */
    lines(text: string, isPreformatted: boolean): void {
      text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (index > 0) writer.lineBreak();
        if (!isPreformatted) writer.words(line);
        else if (line.trim() !== '') write(line);
        else if (line !== '') gap ||= ' ';
      });
    },

    /** Starts a new line, after a blank one if `count` is 2. */
    ensureBreaks(count: 1 | 2): void {
      breaks = Math.max(breaks, count);
      isLineEmpty = true;
      gap = '';
    },

    lineBreak(): void {
      breaks = Math.min(breaks + 1, 2);
      isLineEmpty = true;
      gap = '';
    },

    /** Starts the next cell of a row. */
    nextCell(): void {
      gap = '\t';
    },

    /** Starts the next line with a marker, such as a list's, `depth` lists deep. */
    startItem(mark: string, depth: number): void {
      writer.ensureBreaks(1);
      lead = `${'  '.repeat(Math.min(Math.max(depth - 1, 0), maxDepth))}${mark}`;
    },

    quote(change: 1 | -1): void {
      quoteDepth = Math.max(quoteDepth + change, 0);
    },

    isFull: (): boolean => length > limit,
    isEmpty: (): boolean => parts.length === 0,
    /** A position, to read from later on. */
    position: (): number => parts.length,
    textFrom: (position: number): string => parts.slice(position).join(''),
  };
  return writer;
};

export type LineWriter = ReturnType<typeof lineWriter>;
