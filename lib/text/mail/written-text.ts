import { withoutAddedText } from './added-text.ts';
import { withoutNegativeAnswers } from './answered-no.ts';
import { isAutomatic } from './automatic-mail.ts';
import { withoutExcerpts } from './excerpts.ts';
import { foldedMail } from './folded.ts';
import { hasWords, type Line, linesOf, type MailText, mailText } from './mail-text.ts';
import { withoutQuotedMail } from './quoted-mail.ts';
import { withoutSignatures } from './signatures.ts';

export type Mail = { subject: string; message: string };

/** Tags that gateways put before a subject. */
const subjectTag =
  /^(?:\s*(?:\[(?:ext|external|extern|externe|externo|externa|spam|suspected spam|bulk|caution)\]|\*{2,}\s?(?:spam|external)\s?\*{2,}))+\s*/i;

/** A banner of a gateway above a message: "[EXTERNAL]", "CAUTION: External email". */
const banner =
  /^\s*[[(*=<-]*\s?(?:(?:caution|warning|attention|achtung|atencion|atencao)\s?[:!-]?\s)?(?:external|extern|externe|externo|externa)(?:\s(?:e-?mail|message|sender))?\s?[\])*=>!.:-]*[^\S\n]*(?:\n\s*|$)/i;

/**
 * What a person wrote in a mail: without quoted mail, signatures, disclaimers, notices of mail programs, negative answers
 * of forms, logs and code. Nothing is left of automatic answers, bounces and newsletters. Linear time; never throws.
 */
export const writtenText = ({ subject, message }: Mail): Mail => {
  const unix = message.includes('\r') ? message.replace(/\r\n?/g, '\n') : message;
  const mail = mailText(unix.replace(subjectTag, '').replace(banner, ''));
  if (isAutomatic(foldedMail(subject), mail)) return { subject: '', message: '' };
  return { subject: subject.replace(subjectTag, ''), message: writtenMessage(mail) };
};

const writtenMessage = (mail: MailText): string => {
  if (!mail.raw.includes('\n')) return withoutAddedText(mail).trim();
  const own = withoutQuotedMail(mail.lines);
  const unquoted = own === mail.lines ? mail : mailText(textOf(own));
  const plain = withoutAddedText(unquoted);
  const lines = plain === unquoted.raw ? own : linesOf({ raw: plain, folded: foldedMail(plain) });
  const asked = withoutNegativeAnswers(lines);
  return textOf(withoutSignatures(unlessNothingIsLeft(withoutExcerpts(asked), asked))).trim();
};

const textOf = (lines: readonly Line[]): string => lines.map(({ raw }) => raw).join('\n');

/** A message that is nothing but a log says what it says. */
const unlessNothingIsLeft = (rest: readonly Line[], all: readonly Line[]): readonly Line[] =>
  rest.some(hasWords) ? rest : all;
