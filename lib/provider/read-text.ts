/** What an answer's bytes say: a text, or why they are none. */
export type ReadText = { kind: 'text'; text: string } | { kind: 'unreadable'; reason: string };

/**
 * An answer's bytes as text: by their byte order mark, else by the charset that the content type declares, else as UTF-8,
 * the charset of JSON. The mark is taken off. Bytes that are not valid in their charset are refused, since a ticket with
 * replacement characters would be stored as if its customer had written them.
 */
export const readText = (body: Uint8Array, contentType: string | undefined): ReadText => {
  const charset = markedCharset(body) ?? declaredCharset(contentType) ?? 'utf-8';
  try {
    return { kind: 'text', text: new TextDecoder(charset, { fatal: true }).decode(body) };
  } catch (error) {
    const isUnknown = error instanceof RangeError; // by WHATWG: the label; a TypeError is about the bytes
    const label = charset.replace(/[^\x20-\x7e]/g, '').slice(0, 40);
    return { kind: 'unreadable', reason: isUnknown ? `is in an unknown charset (${label})` : `is not valid ${label}` };
  }
};

const marks = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
] as const;

const markedCharset = (body: Uint8Array): string | undefined =>
  marks.find(([, ...mark]) => mark.every((byte, index) => body[index] === byte))?.[0];

const declaredCharset = (contentType = ''): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
