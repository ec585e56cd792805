/** Decoded text, or why the bytes are none. */
export type ReadText = { kind: 'text'; text: string } | { kind: 'unreadable'; reason: string };

/**
 * Decodes an answer's bytes by their byte order mark, else by the content type's charset, else as UTF-8. The mark is
 * removed. Invalid bytes are rejected, since a ticket with replacement characters would be stored as if its customer
 * had written them.
 */
export const readText = (body: Uint8Array, contentType: string | undefined): ReadText => {
  const charset = markedCharset(body) ?? declaredCharset(contentType) ?? 'utf-8';
  try {
    return { kind: 'text', text: new TextDecoder(charset, { fatal: true }).decode(body) };
  } catch (error) {
    const isUnknown = error instanceof RangeError; // by WHATWG an unknown label; a TypeError concerns the bytes
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
