import type { Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { t } from '../texts/t.ts';
import { reasonOf } from '../tickets/reason.ts';

export type Signal = NonNullable<Ticket['triage']>['signals'][number];

/** Signals of words that were only weighed: no reason that a person would give. */
const weighed: ReadonlySet<string> = new Set(['alarming-wording', 'trouble-wording', 'like-urgent-tickets']);

/**
 * The strongest reason for a ticket's urgency with its words, and the next one by its name alone: `Outage: portal has been
 * down · Many affected`. All other signals are the rest.
 */
export const shortReasonOf = (ticket: Ticket): { text: string; rest: Signal[] } => {
  const signals = (ticket.triage?.signals ?? []).toSorted((one, other) => other.weight - one.weight);
  if (ticket.triage?.corrected?.fields.urgency === 'high') return { text: t('overview.urgentByPerson'), rest: signals };
  const [first, ...others] = signals.filter(({ rule, weight }) => weight > 0 && !weighed.has(rule));
  if (!first) return { text: reasonOf(ticket) ?? '', rest: signals };
  const second = others.find(({ rule }) => rule !== first.rule);
  const named = first.match === '' ? asWords(first.rule) : `${asWords(first.rule)}: ${first.match}`;
  return {
    text: second ? `${named} · ${asWords(second.rule)}` : named,
    rest: signals.filter((one) => one !== first && one !== second),
  };
};
