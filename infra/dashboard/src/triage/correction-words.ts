import type { Ticket } from '../api/types.ts';

export type Corrected = NonNullable<NonNullable<Ticket['triage']>['corrected']>;

/** What a button says, and what it sends. */
export type Choice = { label: string; body: { urgency: Ticket['urgency'] } };

const urgent: Choice = { label: 'Urgent', body: { urgency: 'high' } };
const notUrgent: Choice = { label: 'Not urgent', body: { urgency: 'low' } };
const confirm: Choice = { label: 'Confirm: urgent', body: { urgency: 'high' } };

/** What a person can say of a ticket of this urgency, and what comes of it. */
export const choicesFor = (urgency: Ticket['urgency']): { choices: readonly Choice[]; hint: string } => {
  if (urgency === 'high') return { choices: [notUrgent, confirm], hint: 'If it is not urgent, its alert is over.' };
  return {
    choices: urgency === 'medium' ? [urgent, notUrgent] : [urgent],
    hint: 'If it is urgent, destinations are alerted as the alert policy says.',
  };
};

/** `low urgency, no action required`. */
export const inWords = ({ urgency, sentiment, requires_action }: Corrected['fields']): string =>
  [
    urgency && `${urgency} urgency`,
    sentiment && `${sentiment} sentiment`,
    requires_action !== undefined && (requires_action ? 'requires action' : 'no action required'),
  ]
    .filter(Boolean)
    .join(', ');

/** True if the person says what triage says, too. */
export const isConfirmation = ({ fields, instead_of }: Corrected): boolean => inWords(fields) === inWords(instead_of);
