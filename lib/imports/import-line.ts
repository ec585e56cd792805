/** One line of a body: what stands there, or why that cannot be read. */
export type ImportLine = { line: number } & ({ entry: unknown } | { fault: string });

/** Longer lines are no tickets: texts are cut at a fraction of it. */
export const maxLineLength = 1_048_576;

/** Reads lines of a text that comes in pieces, cut anywhere. It holds no more than one line and one piece. */
export type LineReader = {
  /** The lines that end in this piece. */
  read(text: string): Promise<ImportLine[]>;
  /** What is left after the last piece. */
  end(): Promise<ImportLine[]>;
};
