/** A piece of a text, with the address that it leads to if it is a link. */
export type LinkPiece = { text: string; href: string | null };

const address = /https?:\/\/[^\s<>"'`\\^{|}\u200b-\u200f\u2028-\u202f\u2066-\u2069]+/gi;
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Splits a text at its web addresses. */
export const linksIn = (text: string): LinkPiece[] => {
  const pieces: LinkPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutPunctuation(found);
    const href = safeAddress(written);
    if (href === null) continue;
    pieces.push({ text: text.slice(end, index), href: null }, { text: written, href });
    end = index + written.length;
  }
  pieces.push({ text: text.slice(end), href: null });
  return pieces.filter((piece) => piece.text !== '');
};

/** What ends a sentence, or a bracket around the address, is no part of it. */
const withoutPunctuation = (text: string): string => {
  let kept = text;
  for (;;) {
    const last = kept.at(-1) ?? '';
    const opening = pairs[last];
    const isUnpaired = opening !== undefined && kept.split(last).length > kept.split(opening).length;
    if (!isUnpaired && !/[.,;:!?…»”]/u.test(last)) return kept;
    kept = kept.slice(0, -1);
  }
};

/**
 * The address, if it leads where it seems to: null with a user name (`https://bank.example@evil.example`), or with a host
 * that is called otherwise than it is written (`https://bаnk.example` with letters of another script).
 */
export const safeAddress = (written: string): string | null => {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return written.toLowerCase().startsWith(`${url.protocol}//${url.host}`) ? url.href : null;
};
