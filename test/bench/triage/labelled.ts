import { readFileSync } from 'node:fs';
import type { Sentiment, Urgency } from '#lib/triage/triage.ts';

/** A ticket with the answers of a support lead; `data/README.md` says what they mean. */
export type LabelledTicket = {
  id: string;
  subject: string;
  message: string;
  urgency: Urgency;
  sentiment: Sentiment;
  requires_action: boolean;
};

const ticketsIn = (file: string): LabelledTicket[] =>
  readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LabelledTicket => JSON.parse(line));

/** Tickets that the rules may be tuned on. */
export const tuningHalf = (): LabelledTicket[] => ticketsIn('tuning.jsonl');

/** Held-out tickets, not used for tuning. */
export const reportHalf = (): LabelledTicket[] => ticketsIn('report.jsonl');
