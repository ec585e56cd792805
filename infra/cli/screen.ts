type Out = { write(text: string, written: () => void): unknown; isTTY?: boolean };

const lineEveryMs = 5_000;

/** Texts of customers may not move the cursor or change colours. */
export const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** What a command shows: results on the one stream; progress, for people only, on the other. */
export const screenOn = (out: Out, notes: Out, isJson: boolean, now: () => number = Date.now) => {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isBarShown = false;
  // Waits until it is written, so that an export is never in memory as a whole.
  const write = (to: Out, text: string) => new Promise<void>((resolve) => to.write(text, resolve));

  const clear = async (): Promise<void> => {
    if (isBarShown) await write(notes, '\r\u001b[K');
    isBarShown = false;
  };

  return {
    isJson,
    raw: (text: string) => write(out, text),
    /** One result: a line for people, or its JSON on one line. */
    async result(value: unknown, line: () => string): Promise<void> {
      await clear();
      await write(out, `${isJson ? JSON.stringify(value) : line()}\n`);
    },
    /** A bar on a terminal; elsewhere a line now and then, or nothing beside JSON. */
    async progress(line: string): Promise<void> {
      if (notes.isTTY) {
        isBarShown = true;
        await write(notes, `\r\u001b[K${line}`);
      } else if (!isJson && now() - shownAt >= lineEveryMs) {
        shownAt = now();
        await write(notes, `${line}\n`);
      }
    },
    clear,
  };
};

export type Screen = ReturnType<typeof screenOn>;

/** Fields below each other; what is nested is on one line of JSON. */
export const fieldsOf = (value: object): string => {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  const longest = Math.max(0, ...entries.map(([name]) => name.length));
  return entries
    .map(
      ([name, field]) =>
        `${name.padEnd(longest)}  ${typeof field === 'object' ? JSON.stringify(field) : plain(`${field}`)}`,
    )
    .join('\n');
};
