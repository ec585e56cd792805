import type { TriageResult } from './triage.ts';

const maxLength = 200;
/** Signals of words that were only weighed: no reason that a person would give. */
const weighed: ReadonlySet<string> = new Set(['alarming-wording', 'trouble-wording']);
const resemblance = 'like-urgent-tickets';
/** From this weight on a rule says enough by itself. */
const tellingWeight = 5;

type Signals = TriageResult['signals'];

/** What a person would name: rules, and the passage that resembles urgent tickets where no rule says enough. */
const explaining = (signals: Signals): Signals => {
  const raising = signals.filter(({ weight }) => weight > 0);
  const isExplained = raising.some(
    ({ rule, weight }) => rule !== resemblance && !weighed.has(rule) && weight >= tellingWeight,
  );
  const passage = isExplained ? [] : raising.filter(({ rule }) => rule === resemblance);
  const named = [...passage, ...raising.filter(({ rule }) => rule !== resemblance && !weighed.has(rule))];
  return named.length > 0 ? named : raising.map((signal) => ({ ...signal, match: '' }));
};

/**
 * A short sentence that explains why a ticket is urgent, at most 200 characters:
 * `Outage ("site is down"), legal threat ("our lawyer")`.
 */
export const reasonInWords = ({ urgency, signals }: Pick<TriageResult, 'urgency' | 'signals'>): string => {
  const parts = explaining(signals).map(({ rule, match }) => named(rule, match));
  if (parts.length === 0) return `Nothing speaks for more than ${urgency} urgency`;
  let sentence = '';
  for (const part of parts) {
    const longer = sentence === '' ? part : `${sentence}, ${part}`;
    if (longer.length > maxLength) break;
    sentence = longer;
  }
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

/** What speaks for urgency, in our words alone: nothing of the ticket is quoted. */
export const rulesInWords = (signals: Signals): string => {
  const rules = new Set(explaining(signals).map(({ rule }) => named(rule, '')));
  const sentence = [...rules].slice(0, 5).join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const named = (rule: string, match: string): string => {
  const name = rule.replaceAll('-', ' ');
  return match === '' ? name : `${name} ("${match.replaceAll('"', "'")}")`;
};
