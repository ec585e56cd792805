import { reasonInWords } from '#lib/triage/reason.ts';
import { triage } from '#lib/triage/triage.ts';
import type { Triage } from './page-plan.ts';

/** What a ticket's words say of it, and why in words. */
export const triageTicket: Triage = ({ subject, message }) => {
  const result = triage({ subject, message });
  const { urgency, sentiment, requires_action } = result;
  return { urgency, sentiment, requires_action, reason: reasonInWords(result) };
};
