import type { TriageResult } from './triage.ts';

const maxLength = 200;
/** Signals of what the text resembles as a whole. */
const modelled: ReadonlySet<string> = new Set(['alarming-wording', 'trouble-wording']);

/**
 * A short sentence that explains why a ticket is urgent, at most 200 characters:
 * `Outage ("site is down"), legal threat ("our lawyer")`.
 */
export const reasonInWords = ({ urgency, signals }: Pick<TriageResult, 'urgency' | 'signals'>): string => {
  const raising = signals.filter(({ weight }) => weight > 0);
  if (raising.length === 0) return `Nothing speaks for more than ${urgency} urgency`;
  // Words that a model weighed are no reason that a person would give, unless there is no other.
  const ruled = raising.filter(({ rule }) => !modelled.has(rule));
  const parts =
    ruled.length > 0 ? ruled.map(({ rule, match }) => named(rule, match)) : raising.map(({ rule }) => named(rule, ''));
  let sentence = '';
  for (const part of parts) {
    const longer = sentence === '' ? part : `${sentence}, ${part}`;
    if (longer.length > maxLength) break;
    sentence = longer;
  }
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

/** What speaks for urgency, in our words alone: nothing of the ticket is quoted. */
export const rulesInWords = (signals: TriageResult['signals']): string => {
  const rules = new Set(signals.filter(({ weight }) => weight > 0).map(({ rule }) => named(rule, '')));
  const sentence = [...rules].slice(0, 5).join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const named = (rule: string, match: string): string => {
  const name = rule.replaceAll('-', ' ');
  return match === '' ? name : `${name} ("${match.replaceAll('"', "'")}")`;
};
