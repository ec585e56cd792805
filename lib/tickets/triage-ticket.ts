import type { CompiledRules } from '#lib/triage/compile-rules.ts';
import { reasonInWords } from '#lib/triage/reason.ts';
import { type TicketText, triage } from '#lib/triage/triage.ts';
import { withoutMarks } from './erased.ts';
import { finishedBy, type IsFinished } from './status.ts';
import type { TicketTriage } from './ticket.ts';

/** So many signals are kept with a ticket, the weightiest; the score has all of them. */
const maxSignals = 12;

/** What a ticket's words say of it by these rules, as it is stored. One that is finished asks for nothing any more. */
export const triageBy =
  (rules: CompiledRules, isFinished: IsFinished = finishedBy([])) =>
  ({ subject, message, status }: TicketText & { status: string }): TicketTriage => {
    const result = triage(withoutMarks({ subject, message }), rules);
    const { urgency, sentiment, requires_action, score, signals, triage_version: version } = result;
    return {
      urgency,
      sentiment,
      requires_action: requires_action && !isFinished(status),
      triage: { version, score, reason: reasonInWords(result), signals: signals.slice(0, maxSignals) },
    };
  };
