/** One line of a body: what stands there, or why that cannot be read. */
export type ImportLine = { line: number } & ({ entry: unknown } | { fault: string });

/** Longer lines are no tickets: texts are cut at a fraction of it. */
export const maxLineLength = 1_048_576;

/** Where a line begins: its first byte, from 0, and its number, from 1. */
export type Place = { offset: number; line: number };

/** What the header of a CSV says of the lines behind it. */
export type CsvHeader = { names: string[]; delimiter: string };

/** Where the reading of a body begins, or goes on. */
export type Start = Place & { header: CsvHeader | null };

export const beginning: Start = { offset: 0, line: 1, header: null };

/** A line, and where the next one begins. */
export type FoundLine = { found: ImportLine; next: Place };

/** Reads lines of a text that comes in pieces, cut anywhere. It holds no more than one line and one piece. */
export type LineReader = {
  /** The lines that end in this piece. */
  read(text: string): Promise<FoundLine[]>;
  /** What is left after the last piece. */
  end(): Promise<FoundLine[]>;
  /** Behind the last line that was read, blank ones included. */
  place(): Start;
  /** Whether nothing behind it can be read. */
  hasFailed(): boolean;
};
