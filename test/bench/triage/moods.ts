import { readFileSync } from 'node:fs';
import type { Sentiment, TicketText } from '#lib/triage/triage.ts';

/** A text, and what its sender feels. */
export type FeltText = TicketText & { sentiment: Sentiment };

/** The texts of a file with a sentiment and a text a line, `negative|Third time I call.` */
export const feltTextsIn = (file: string | URL): FeltText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('|');
      return { subject: '', message: line.slice(at + 1), sentiment: line.slice(0, at) as Sentiment };
    });

/** Short texts of many kinds of customers, invented. */
export const moodTexts = (): FeltText[] => feltTextsIn(new URL('data/moods.txt', import.meta.url));
