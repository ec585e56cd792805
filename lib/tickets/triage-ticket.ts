import type { CompiledRules } from '#lib/triage/compiled-rules.ts';
import { reasonInWords } from '#lib/triage/reason.ts';
import { type TicketText, triage } from '#lib/triage/triage.ts';
import { withoutMarks } from './erased.ts';
import { finishedBy, type IsFinished } from './status.ts';
import { storedTriage } from './stored-triage.ts';
import type { TicketTriage } from './ticket.ts';

/** Signals stored with a ticket, the strongest; the score includes all. */
const maxSignals = 12;

/** A ticket's triage by these rules, as stored. A finished ticket requires no action. */
export const triageBy =
  (rules: CompiledRules, isFinished: IsFinished = finishedBy([])) =>
  ({ subject, message, status }: TicketText & { status: string }): TicketTriage => {
    const result = triage(withoutMarks({ subject, message }), rules);
    const { urgency, sentiment, requires_action, judged, score, signals, triage_version: version } = result;
    const { language, confidence } = result;
    return {
      urgency,
      sentiment,
      requires_action: requires_action && !isFinished(status),
      judged,
      triage: storedTriage(
        { version, score, reason: reasonInWords(result), signals: signals.slice(0, maxSignals), confidence, language },
        urgency,
      ),
    };
  };
