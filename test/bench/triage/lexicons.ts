import Sentiment from 'sentiment';
import vader from 'vader-sentiment';
import type { Sentiment as Answer, TicketText } from '#lib/triage/triage.ts';

type Lexicon = { name: string; sentimentOf: (ticket: TicketText) => Answer };

const afinn = new Sentiment();
/** What VADER's authors recommend: less than this to either side is neutral. */
const vaderBound = 0.05;

const textOf = ({ subject, message }: TicketText): string => `${subject}\n\n${message}`;
const answerOf = (score: number, bound: number): Answer =>
  score >= bound ? 'positive' : score <= -bound ? 'negative' : 'neutral';

/** Sentiment by the words of published lists, as npm packages give it. */
export const lexicons: readonly Lexicon[] = [
  { name: 'AFINN (sentiment)', sentimentOf: (ticket) => answerOf(afinn.analyze(textOf(ticket)).score, 1) },
  {
    name: 'VADER (vader-sentiment)',
    sentimentOf: (ticket) =>
      answerOf(vader.SentimentIntensityAnalyzer.polarity_scores(textOf(ticket)).compound, vaderBound),
  },
];
