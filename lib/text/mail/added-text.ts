import { bit } from './kinds.ts';
import type { MailText } from './mail-text.ts';

const added = bit.disclaimer | bit.notice | bit.footer;

const minProofWords = 4;
/** What a sentence is about that says for whom a mail is intended. */
const aboutMail =
  /^\W*(?:the |this )?(?:contents? of this |information in this )?(?:e-?mail|mail|message|communication|transmission|information|document|transmittal)\b/;
/** More words before a phrase are another sentence that lacks its full stop. */
const maxLeadWords = 8;
const maxSentence = 400;
/** A line at least this long is wrapped: its end is no boundary of a sentence. */
const wrappedLineLength = 50;

type Span = { from: number; to: number };

/** Leaves out what mail programs, servers and legal departments add to a message. */
export const withoutAddedText = (mail: MailText): string => {
  const { raw } = mail;
  if (!mail.found.some(({ kinds }) => kinds & added)) return raw;
  const spans = [...disclaimerSpans(mail), ...noticeSpans(mail), ...footerSpans(mail)];
  let kept = '';
  let from = 0;
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    if (span.from > from) kept += raw.slice(from, span.from);
    from = Math.max(from, span.to);
  }
  return kept + raw.slice(from);
};

/** From the first sentence of a disclaimer to the end of its paragraph; above all other text, to its last sentence. */
const disclaimerSpans = (mail: MailText): Span[] => {
  const spans: Span[] = [];
  for (const paragraph of paragraphsOf(mail)) {
    const [first] = paragraph.found;
    const last = paragraph.found.at(-1);
    if (!first || !last || !isDisclaimer(mail, paragraph.found)) continue;
    const from = startOfSentence(mail, first.from);
    const isOnTop = spans.length === 0 && !hasWord(mail, 0, from);
    spans.push({ from, to: isOnTop ? endOfSentence(mail, last.to) : paragraph.to });
  }
  return spans;
};

/** One phrase is proof if it is long and starts a sentence. */
const isDisclaimer = (mail: MailText, found: readonly Span[]): boolean => {
  if (found.length > 1) return true;
  const [only] = found;
  if (!only) return false;
  const lead = mail.folded.slice(startOfSentence(mail, only.from), only.from);
  if (aboutMail.test(lead) && mail.folded.startsWith('intended', only.from)) return true;
  return wordCount(mail, only.from, only.to) >= minProofWords && !/[a-z0-9]/.test(lead);
};

const wordCount = ({ folded }: MailText, from: number, to: number): number =>
  folded.slice(from, to).match(/[a-z0-9]+/g)?.length ?? 0;

const hasWord = ({ folded }: MailText, from: number, to: number): boolean => /[a-z0-9]/.test(folded.slice(from, to));

type Paragraph = { to: number; found: Span[] };

/** The paragraphs with phrases of disclaimers; of phrases that overlap, the first. */
const paragraphsOf = ({ folded, found }: MailText): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const { kinds, from, to } of found) {
    if (!(kinds & bit.disclaimer)) continue;
    const current = paragraphs.at(-1);
    if (!current || from >= current.to) paragraphs.push({ to: endOfParagraph(folded, from), found: [{ from, to }] });
    else if (from >= (current.found.at(-1)?.to ?? 0)) current.found.push({ from, to });
  }
  return paragraphs;
};

const blankLine = /\n[ \t]*(?=\n)/g;
const endOfParagraph = (folded: string, at: number): number => {
  blankLine.lastIndex = at;
  return blankLine.exec(folded)?.index ?? folded.length;
};

/** A line whose last words are those of a notice ends there, however long it is: without a full stop it would seem wrapped. */
const noticeSpans = (mail: MailText): Span[] => {
  const spans: Span[] = [];
  let lineEnd = mail.folded.length;
  for (const { kinds, from, to } of mail.found.toReversed()) {
    if (!(kinds & bit.notice)) continue;
    const end = endOfSentence(mail, to);
    if (mail.folded[end] === '\n' && !hasWord(mail, to, end)) lineEnd = end;
    spans.push({ from: startOfSentence(mail, from), to: lineEnd >= to ? Math.min(end, lineEnd) : end });
  }
  return spans;
};

/** Footers start a line or sentence, and end with it. */
const footerSpans = (mail: MailText): Span[] =>
  mail.found.flatMap(({ kinds, from: at, to }) => {
    if (!(kinds & bit.footer)) return [];
    const start = startOfSentence(mail, at);
    const from = start + mail.folded.slice(start, at).lastIndexOf('\n') + 1;
    if (hasWord(mail, from, at)) return [];
    const end = endOfSentence(mail, to);
    const lineEnd = mail.folded.slice(at, end).indexOf('\n');
    return [{ from, to: lineEnd < 0 ? end : at + lineEnd }];
  });

/** Where the sentence around a phrase starts; the phrase itself if much stands before it. */
const startOfSentence = (mail: MailText, at: number): number => {
  let start = at;
  while (start > 0 && at - start < maxSentence && !isBoundary(mail, start - 1)) start -= 1;
  return wordCount(mail, start, at) > maxLeadWords ? at : start;
};

const endOfSentence = (mail: MailText, at: number): number => {
  const { folded } = mail;
  const lineEnd = folded.slice(at, at + maxSentence).indexOf('\n');
  if (lineEnd >= 0 && !hasWord(mail, at, at + lineEnd)) return at + lineEnd;
  let end = at;
  while (end < folded.length && end - at < maxSentence && !isBoundary(mail, end)) end += 1;
  return end < folded.length && folded[end] !== '\n' ? end + 1 : end;
};

/** Whether a sentence ends at a character. */
const isBoundary = (mail: MailText, at: number): boolean => {
  const sign = mail.folded[at];
  if (sign === '\n') return !isWrapped(mail, at);
  return (sign === '.' || sign === '!' || sign === '?') && /\s|^$/.test(mail.folded.charAt(at + 1));
};

/** Whether a line is long and goes on below with a lower-case letter. */
const isWrapped = ({ raw }: MailText, lineEnd: number): boolean => {
  const before = raw.slice(Math.max(0, lineEnd - wrappedLineLength), lineEnd);
  return before.length === wrappedLineLength && !before.includes('\n') && /\p{Ll}/u.test(raw.charAt(lineEnd + 1));
};
