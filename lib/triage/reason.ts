import type { TriageResult } from './triage.ts';

const maxLength = 200;

/**
 * A short sentence that explains why a ticket is urgent, at most 200 characters:
 * `Outage ("site is down"), legal threat ("our lawyer")`.
 */
export const reasonInWords = ({ urgency, signals }: Pick<TriageResult, 'urgency' | 'signals'>): string => {
  const raising = signals.filter(({ weight }) => weight > 0);
  if (raising.length === 0) return `Nothing speaks for more than ${urgency} urgency`;
  const parts = raising.map(({ rule, match }) => named(rule, match));
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
