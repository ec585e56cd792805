import { readFileSync } from 'node:fs';
import type { Sentiment, Urgency } from '#lib/triage/triage.ts';

/** A ticket with the answers of a support lead. `t...` is for tuning, `r...` only for the report. */
export type LabelledTicket = {
  id: string;
  subject: string;
  message: string;
  urgency: Urgency;
  sentiment: Sentiment;
  requires_action: boolean;
};

const all = (): LabelledTicket[] =>
  readFileSync(new URL('labelled.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LabelledTicket => JSON.parse(line));

export const tuningHalf = (): LabelledTicket[] => all().filter(({ id }) => id.startsWith('t'));
export const reportHalf = (): LabelledTicket[] => all().filter(({ id }) => id.startsWith('r'));
