import type { Ticket } from '../api/types.ts';
import { asList } from '../format.ts';
import { t } from '../texts/t.ts';

export type Corrected = NonNullable<NonNullable<Ticket['triage']>['corrected']>;

/** What a button says, and what it sends. */
export type Choice = { label: string; body: { urgency: Ticket['urgency'] } };

const urgent: Choice = { label: t('corrections.urgent'), body: { urgency: 'high' } };
const notUrgent: Choice = { label: t('corrections.notUrgent'), body: { urgency: 'low' } };
const confirm: Choice = { label: t('corrections.confirm'), body: { urgency: 'high' } };

/** What a person can say of a ticket of this urgency, and what comes of it. */
export const choicesFor = (urgency: Ticket['urgency']): { choices: readonly Choice[]; hint: string } => {
  if (urgency === 'high') return { choices: [notUrgent, confirm], hint: t('corrections.hintForUrgent') };
  return { choices: urgency === 'medium' ? [urgent, notUrgent] : [urgent], hint: t('corrections.hintForOthers') };
};

/** `low urgency, no action required`. */
export const inWords = ({ urgency, sentiment, requires_action }: Corrected['fields']): string =>
  asList([
    ...(urgency ? [t(`corrections.${urgency}`)] : []),
    ...(sentiment ? [t(`corrections.${sentiment}`)] : []),
    ...(requires_action === undefined
      ? []
      : [t(requires_action ? 'corrections.actionRequired' : 'corrections.noActionRequired')]),
  ]);

/** True if the person says what triage says, too. */
export const isConfirmation = ({ fields, instead_of }: Corrected): boolean => inWords(fields) === inWords(instead_of);
