import { bit } from './kinds.ts';
import { linesOf, type MailText } from './mail-text.ts';
import type { Found } from './phrase-finder.ts';

/** Automatic answers say at once what they are, newsletters at their beginning or end. */
const maxHead = 1_500;
const maxTail = 1_500;
const maxBeforeOpening = 400;
const maxBeforeAbsence = 200;
const minReports = 2;
const minReturns = 2;
const minOffers = 3;
const minSigns = 2;

const automatic =
  bit.automaticOpening | bit.absence | bit.return | bit.bounceReport | bit.browser | bit.reason | bit.optOut;

/**
 * Whether a message was written by a machine for nobody in particular: an automatic answer, a report of a mail server,
 * or a newsletter.
 */
export const isAutomatic = (subject: string, mail: MailText): boolean => {
  const found = mail.found.filter(({ kinds }) => kinds & (automatic | bit.offer));
  if (!found.some(({ kinds }) => kinds & automatic)) return false;
  const [line] = linesOf({ raw: subject, folded: subject });
  const head = found.filter(({ from }) => from < maxHead);
  const begins = line?.starts ?? 0;
  return isAnswer(begins, head) || isBounce(begins, head, mail) || isNewsletter(found, mail);
};

const isAnswer = (subjectBegins: number, head: readonly Found[]): boolean => {
  if (head.some(({ kinds, from }) => kinds & bit.automaticOpening && from < maxBeforeOpening)) return true;
  const away = head.find(({ kinds }) => kinds & bit.absence);
  if (subjectBegins & bit.automaticSubject) return away !== undefined || head.some(({ kinds }) => kinds & bit.return);
  return away !== undefined && away.from < maxBeforeAbsence && ofKind(head, bit.return) >= minReturns;
};

const isBounce = (subjectBegins: number, head: readonly Found[], { folded }: MailText): boolean => {
  const reports = variety(head, bit.bounceReport, folded);
  return reports >= minReports || (reports > 0 && (subjectBegins & bit.bounceSubject) !== 0);
};

const isNewsletter = (found: readonly Found[], { folded }: MailText): boolean => {
  const ends = found.filter(({ from }) => from < maxHead || from > folded.length - maxTail);
  const signs = [bit.browser, bit.reason, bit.optOut].filter((kind) => ends.some(({ kinds }) => kinds & kind)).length;
  return signs >= minSigns && variety(ends, bit.offer, folded) >= minOffers;
};

const ofKind = (found: readonly Found[], kind: number): number => found.filter(({ kinds }) => kinds & kind).length;

/** The number of different phrases of a kind. */
const variety = (found: readonly Found[], kind: number, folded: string): number =>
  new Set(found.filter(({ kinds }) => kinds & kind).map(({ from, to }) => folded.slice(from, to))).size;
