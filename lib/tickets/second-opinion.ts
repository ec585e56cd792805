import { oldAfterMs } from './alert-policy.ts';
import type { TicketDoc, TicketTriage } from './ticket.ts';

/**
 * A second opinion on a ticket's urgency: `due` while it is wanted, `given`, or `none` if none was to be had. It belongs to
 * the text that it was wanted for, and holds no word of it.
 */
export type SecondOpinion = {
  state: 'due' | 'given' | 'none';
  /** Since when it is wanted. */
  since: Date;
  /** How often the model was asked, or may have been. */
  tries: number;
  /** When it is to be asked for; absent when that is over. */
  due_at?: Date;
  /** Who is asking. */
  claim_id?: string;
  urgency?: TicketDoc['urgency'];
  /** The model that gave it, and the version of what it was asked. */
  by?: string;
  prompt_version?: string;
  at?: Date;
};

type Urgency = TicketDoc['urgency'];

export const wantedOpinion = (now: Date): SecondOpinion => ({ state: 'due', since: now, tries: 0, due_at: now });

/** Whether a second opinion on a new ticket is of use: nobody is alerted of an old one. */
export const isYoung = ({ created_at }: Pick<TicketDoc, 'created_at'>, now: Date): boolean =>
  now.getTime() - created_at.getTime() < oldAfterMs;

const ranks: Readonly<Record<Urgency, number>> = { low: 0, medium: 1, high: 2 };

/**
 * A triage, raised to the urgency of a second opinion. It is never lowered: a text could ask the model to call it harmless.
 */
export const raisedBy = (
  verdict: TicketTriage,
  opinion: SecondOpinion | undefined,
  isFinished: boolean,
): TicketTriage => {
  const { state, urgency, by } = opinion ?? {};
  if (state !== 'given' || urgency === undefined || ranks[urgency] <= ranks[verdict.urgency]) return verdict;
  return {
    ...verdict,
    urgency,
    requires_action: verdict.requires_action || (urgency === 'high' && !isFinished),
    triage: { ...verdict.triage, reason: `A second opinion says ${urgency} (${by})` },
  };
};
