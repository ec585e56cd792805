import type { CompiledRules } from '#lib/triage/compiled-rules.ts';
import { reasonInWords } from '#lib/triage/reason.ts';
import { type TicketText, triage } from '#lib/triage/triage.ts';
import { withoutMarks } from './erased.ts';
import { raisedBy, type SecondOpinion } from './second-opinion.ts';
import { finishedBy, type IsFinished } from './status.ts';
import { storedTriage } from './stored-triage.ts';
import type { FreshTriage } from './ticket.ts';

/** Signals stored with a ticket, the strongest; the score includes all. */
const maxSignals = 12;

/**
 * A ticket's triage by these rules, as stored, raised by a second opinion on its text if it has one. A finished ticket requires no action.
 * `wantsOpinions`: whether it says of which tickets a second opinion is wanted.
 */
export const triageBy =
  (rules: CompiledRules, isFinished: IsFinished = finishedBy([]), { wantsOpinions = false } = {}) =>
  ({ subject, message, status }: TicketText & { status: string }, opinion?: SecondOpinion): FreshTriage => {
    const result = triage(withoutMarks({ subject, message }), rules);
    const { urgency, sentiment, requires_action, judged, score, signals, triage_version: version } = result;
    const { language, confidence, doubt } = result;
    const finished = isFinished(status);
    const own = {
      urgency,
      sentiment,
      requires_action: requires_action && !finished,
      judged,
      triage: storedTriage(
        { version, score, reason: reasonInWords(result), signals: signals.slice(0, maxSignals), confidence, language },
        urgency,
      ),
    };
    const isInDoubt = wantsOpinions && doubt !== null && !finished;
    return { ...raisedBy(own, opinion, finished), ...(isInDoubt && { isInDoubt }) };
  };
