import { type Line, mailText } from '#lib/text/mail/mail-text.ts';
import { withoutQuotedMail } from '#lib/text/mail/quoted-mail.ts';

/** A part of a message: what its sender wrote, or mail that is quoted or forwarded in it. */
export type MessagePart = { text: string; lines: number; isQuoted: boolean };

/** The parts of a message, in order: triage reads what is not quoted. A message that quotes all is one part. */
export const messageParts = (message: string): MessagePart[] => {
  const unix = message.replace(/\r\n?/g, '\n');
  const { lines } = mailText(unix);
  const own = new Set<Line>(withoutQuotedMail(lines));
  const whole = [{ text: unix, lines: Math.max(1, lines.length), isQuoted: false }];
  if (own.size === lines.length || ![...own].some(({ text }) => text !== '')) return whole;
  const groups: { raws: string[]; isQuoted: boolean }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isQuoted = !own.has(line);
    if (last && last.isQuoted === isQuoted) last.raws.push(line.raw);
    else groups.push({ raws: [line.raw], isQuoted });
  }
  return groups
    .map(({ raws, isQuoted }) => ({ text: trimmedLines(raws), lines: raws.length, isQuoted }))
    .filter(({ text }) => text !== '');
};

const trimmedLines = (raws: readonly string[]): string => raws.join('\n').replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
