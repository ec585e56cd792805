import { readFileSync } from 'node:fs';
import type { Sentiment } from '#lib/triage/triage.ts';
import type { SourcedText } from './sources.ts';

/** A text, what its sender feels, and what makes it urgent if anything does. */
export type SentimentText = SourcedText & { sentiment: Sentiment };

/** The texts of a file with a sentiment, perhaps a kind of urgency, and a text a line: `negative,safety|My insulin is in that bag.` */
export const sentimentTextsIn = (file: string | URL): SentimentText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('|');
      const [sentiment, kind = null] = line.slice(0, at).split(',') as [Sentiment, string?];
      return { subject: '', message: line.slice(at + 1), kind, sentiment };
    });

/** Short texts of many kinds of customers, invented. */
export const shortTexts = (): SentimentText[] => sentimentTextsIn(new URL('data/short-texts.txt', import.meta.url));
