import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where a person is asked. */
export type Terminal = { input: NodeJS.ReadableStream & { isTTY?: boolean }; output: NodeJS.WritableStream };

export const isAttended = ({ input }: Terminal): boolean => input.isTTY === true;

/** One line of a person. A secret one is shown nowhere while it is typed. */
export const askPerson = async (
  { input, output }: Terminal,
  question: string,
  { isSecret = false } = {},
): Promise<string> => {
  output.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // The line editor switches off the terminal's own echo, and shows what is typed itself: here, or nowhere.
  const lines = createInterface({ input, output: isSecret ? nowhere : output, terminal: isSecret });
  try {
    return (await lines.question('')).trim();
  } finally {
    lines.close();
    if (isSecret) output.write('\n');
  }
};
