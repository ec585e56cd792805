import { responseBytes } from '#lib/response-budget.ts';

/** Bytes that a member of an object takes besides its value. */
const memberBytes = 6;

/**
 * Whether an answer takes more than so many bytes of a response. It stops counting there, so that an answer with the same long
 * text under many names is never written out.
 */
export const isLongerThan = (answer: unknown, maxBytes: number): boolean => {
  let bytes = 0;
  const waiting: unknown[] = [answer];
  while (waiting.length > 0 && bytes <= maxBytes) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) bytes += responseBytes(value ?? null);
    else
      for (const [name, member] of Object.entries(value)) {
        bytes += Array.isArray(value) ? 1 : name.length + memberBytes;
        waiting.push(member);
      }
  }
  return bytes > maxBytes;
};
