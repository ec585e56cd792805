import type { Language } from './rules.ts';

type Mail = Language['mail'];

// Longer lines are prose, not headers, sign-offs or addresses.
const maxMarkerLength = 200;
const maxSignatureLineLength = 80;
const maxSignatureLines = 10;
const minSentenceWords = 4;

/**
 * The newly written part of a message: without quoted replies, signature and lines that mail programs add. One pass over
 * the lines.
 */
export const freshText = (message: string, mail: Mail): string => {
  if (!message.includes('\n')) return isBoilerplate(marker(message), mail) ? '' : message;
  const lines = message.split('\n');
  const kept: string[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as string;
    const text = marker(line);
    const headerLines = replyHeaderLines(lines, index, mail);
    if (headerLines > 0) {
      // An unmarked quotation runs to the end; a marked one may be followed by an answer.
      if (!isQuoted(nextWritten(lines, index + headerLines))) break;
      index += headerLines;
    } else if (text === '--') break;
    else if (isSignOff(text, mail)) index = afterSignature(lines, index + 1, mail);
    else {
      if (!isQuoted(line) && !isBoilerplate(text, mail)) kept.push(line);
      index += 1;
    }
  }
  return kept.join('\n');
};

const marker = (line: string): string => (line.length > maxMarkerLength ? '' : line.trim().toLowerCase());

const isQuoted = (line: string): boolean => {
  const text = line.length > maxMarkerLength ? line.slice(0, maxMarkerLength) : line;
  return text.trimStart().startsWith('>');
};

const isBoilerplate = (text: string, { boilerplate }: Mail): boolean =>
  text !== '' && boilerplate.some((start) => text.startsWith(start));

/** Number of lines of a quoted mail's header at this line: 0 if there is none, 2 if the mail program wrapped it. */
const replyHeaderLines = (lines: readonly string[], index: number, { replyHeaders }: Mail): number => {
  const text = withoutDashes(marker(lines[index] as string));
  for (const { starts, ends } of replyHeaders) {
    if (!text.startsWith(starts)) continue;
    if (text.endsWith(ends)) return 1;
    if (marker(lines[index + 1] ?? '').endsWith(ends)) return 2;
  }
  return 0;
};

const withoutDashes = (text: string): string => {
  let start = 0;
  while (text[start] === '-' || text[start] === '_' || text[start] === '*') start += 1;
  let end = text.length;
  while (end > start && '-_*'.includes(text[end - 1] as string)) end -= 1;
  return text.slice(start, end).trim();
};

const nextWritten = (lines: readonly string[], from: number): string => {
  let index = from;
  while (index < lines.length && (lines[index] as string).trim() === '') index += 1;
  return lines[index] ?? '';
};

const isSignOff = (text: string, { signOffs }: Mail): boolean => {
  const bare = text.replace(/[,.!]$/, '');
  return signOffs.includes(bare);
};

const isProse = (line: string, text: string): boolean =>
  line.length > maxSignatureLineLength || (/[.!?]$/.test(text) && text.split(' ').length >= minSentenceWords);

/** The first line after a signature that is prose, a postscript or a quotation. */
const afterSignature = (lines: readonly string[], from: number, mail: Mail): number => {
  const end = Math.min(from + maxSignatureLines, lines.length);
  for (let index = from; index < end; index += 1) {
    const line = lines[index] as string;
    const text = marker(line);
    if (isProse(line, text) || isQuoted(line) || text === '--') return index;
    if (mail.postscripts.some((start) => text.startsWith(start))) return index;
    if (replyHeaderLines(lines, index, mail) > 0) return index;
  }
  return end;
};
