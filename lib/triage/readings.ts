import { type CompiledPhrase, type CompiledRules, phrasesOf, type Role } from './compiled-rules.ts';
import { findPhrases, type Match } from './phrase-trie.ts';
import { isOpinion } from './rule-effect.ts';
import type { RuleEffect } from './rules.ts';
import { maxTextLength, newSentence, type Tokens, tokenize } from './tokenizer.ts';

/** A rule's match in a text, and the factor for the rule's weights: negative where the match is negated. */
export type Reading = { rule: RuleEffect; from: number; to: number; factor: number };

export type Readings = {
  readings: Reading[];
  /** Readings of what the sender feels alone. */
  opinions: Reading[];
  tokens: Tokens;
  resolved: boolean;
  /** Whether a rule matched, but was negated, hypothetical or resolved. */
  silenced: boolean;
  steps: number;
};

type Found = Omit<Match, 'phrase'> & { compiled: CompiledPhrase };

const reachOfRole: Partial<Record<Role, number>> = {
  negator: 4,
  supposition: 4,
  claim: 5,
  intensifier: 2,
  softener: 2,
};
const intensifiedFactor = 1.5;
const softenedFactor = 0.5;
const askedFactor = 0.4;
const mostlyFactor = 0.6;

/** What a word is in the reach of: a bit each. A question's topic stands in the heading above it. */
const reachBit = {
  negator: 1,
  supposition: 2,
  claim: 4,
  intensifier: 8,
  softener: 16,
  inquiry: 32,
  topic: 64,
} as const;

// Of the text at hand, up to its number of words: new arrays for each text cost more than what is read from them.
const masked = new Uint8Array(maxTextLength);
const longest = new Uint8Array(maxTextLength);
const reaches: Reach = new Uint8Array(maxTextLength);

/**
 * The rules that apply to a text after ignored phrases, negation, supposition and resolution are taken into account. The
 * first `headLength` characters are the heading: above a text that mostly asks, it names the topic of the question.
 */
export const readingsOf = (text: string, rules: CompiledRules, headLength = 0): Readings => {
  const tokens = tokenize(text, rules.words);
  const { matches, steps } = findPhrases(tokens, rules.trie);
  if (matches.length === 0) return { readings: [], opinions: [], tokens, resolved: false, silenced: false, steps };

  const compiledOf = phrasesOf(rules);
  const found = longestReadings(
    matches.map(({ phrase, first, last }) => ({ first, last, compiled: compiledOf(phrase) })),
    tokens.count,
  );
  const reach = reachesOf(found, tokens, rules);
  markHeading(tokens, reach, headLength);
  const resolvedUntil = lastResolution(found, reach);
  const askedAbout = rulesInQuestions(found, reach);
  const readings: Reading[] = [];
  const opinions: Reading[] = [];
  let silenced = false;
  for (const match of found) {
    const { rule } = match.compiled;
    if (!rule) continue;
    // Above a question, the heading "GDPR" or "Lawyers" is its topic, but "Site down" is an incident.
    const isTopic =
      isWithin(reach, match.first, 'topic') &&
      (askedAbout.has(rule) || (rule.strong && rule.askable && !rule.resolvable));
    const factor = isTopic ? 0 : factorOf(match, reach, resolvedUntil, tokens, rules);
    const says = isOpinion(rule) ? opinions : readings;
    if (factor === 0) silenced ||= says === readings;
    else
      says.push({
        rule,
        from: tokens.start[match.first] as number,
        to: tokens.end[match.last] as number,
        factor,
      });
  }
  return { readings, opinions, tokens, resolved: resolvedUntil >= 0, silenced, steps };
};

/**
 * Drops matches that overlap an ignored phrase or lie within a longer phrase: "not working" is one statement, whose "not"
 * negates nothing else. Strong rules and question openings are dropped only for ignored phrases.
 */
const longestReadings = (found: readonly Found[], tokenCount: number): Found[] => {
  masked.fill(0, 0, tokenCount);
  longest.fill(0, 0, tokenCount);
  for (const { first, last, compiled } of found) {
    if (compiled.role === 'ignore') masked.fill(1, first, last + 1);
    // An opinion hides no other rule: "expected better service" is a complaint all the same.
    if (compiled.rule && isOpinion(compiled.rule)) continue;
    for (let token = first; token <= last; token += 1) {
      if (compiled.wordCount > (longest[token] as number)) longest[token] = compiled.wordCount;
    }
  }
  return found.filter(({ first, last, compiled }) => {
    if (compiled.role === 'ignore' || masked[first] === 1 || masked[last] === 1) return false;
    if (compiled.rule?.strong || compiled.role === 'inquiry') return true;
    if (compiled.rule && isOpinion(compiled.rule)) return true;
    return longest[first] === compiled.wordCount || longest[last] === compiled.wordCount;
  });
};

/** The bits of each word of a text. */
type Reach = Uint8Array;

const isWithin = (reach: Reach, token: number, kind: keyof typeof reachBit): boolean =>
  ((reach[token] as number) & reachBit[kind]) !== 0;

const mark = (reach: Reach, token: number, kind: keyof typeof reachBit): void => {
  reach[token] = (reach[token] as number) | reachBit[kind];
};

/** Marks the words that a preceding negator, "if" or "very" applies to. */
const reachesOf = (found: readonly Found[], tokens: Tokens, rules: CompiledRules): Reach => {
  reaches.fill(0, 0, tokens.count);
  for (const { first, last, compiled } of found) {
    const { role } = compiled;
    if (role === 'inquiry') markInquiry(first, tokens, reaches);
    if (role === 'rule' || role === 'ignore' || role === 'resolution' || role === 'inquiry') continue;
    const end = Math.min(last + (reachOfRole[role] ?? 0), tokens.count - 1);
    for (let token = last + 1; token <= end; token += 1) {
      if (tokens.breakBefore[token] !== 0) break;
      const isFirst = token === last + 1;
      if (rules.isTurn[tokens.word[token] as number] === 1 && !(isFirst && role === 'supposition')) break;
      mark(reaches, token, role);
    }
  }
  return reaches;
};

/** Marks a question from an opening such as "do you have", at the start of its clause, to its end. */
const markInquiry = (first: number, { count, asked, breakBefore }: Tokens, reach: Reach): void => {
  if (asked[first] === 0 || isWithin(reach, first, 'inquiry') || (first > 0 && breakBefore[first] === 0)) return;
  let token = first;
  do {
    mark(reach, token, 'inquiry');
    token += 1;
  } while (token < count && breakBefore[token] !== newSentence);
};

const markHeading = ({ count, start }: Tokens, reach: Reach, headLength: number): void => {
  let headCount = 0;
  while (headCount < count && (start[headCount] as number) < headLength) headCount += 1;
  let asked = 0;
  for (let token = headCount; token < count; token += 1) asked += isWithin(reach, token, 'inquiry') ? 1 : 0;
  if (asked === 0 || asked < mostlyFactor * (count - headCount)) return;
  for (let token = 0; token < headCount; token += 1)
    if (!isWithin(reach, token, 'inquiry')) mark(reach, token, 'topic');
};

const noRules: ReadonlySet<RuleEffect> = new Set();

/** Strong rules that match in questions of fact; in the heading, the same rules only name the topic. */
const rulesInQuestions = (found: readonly Found[], reach: Reach): ReadonlySet<RuleEffect> => {
  let asked: Set<RuleEffect> | undefined;
  for (const { first, compiled } of found) {
    const { rule } = compiled;
    if (!rule?.strong || !rule.askable) continue;
    if (!isWithin(reach, first, 'inquiry') && !isWithin(reach, first, 'supposition')) continue;
    asked ??= new Set();
    asked.add(rule);
  }
  return asked ?? noRules;
};

/** The last word of the last statement that the problem is resolved; -1 if there is none. */
const lastResolution = (found: readonly Found[], reach: Reach): number => {
  let until = -1;
  for (const { first, last, compiled } of found) {
    if (compiled.role !== 'resolution') continue;
    if (((reach[first] as number) & (reachBit.negator | reachBit.supposition | reachBit.claim)) !== 0) continue;
    if (last > until) until = last;
  }
  return until;
};

const factorOf = (
  { first, last, compiled }: Found,
  reach: Reach,
  resolvedUntil: number,
  tokens: Tokens,
  rules: CompiledRules,
): number => {
  const { rule } = compiled;
  if (!rule) return 0;
  if (rule.resolvable && first <= resolvedUntil) return 0;
  if (isWithin(reach, first, 'supposition')) return 0;
  if (isWithin(reach, first, 'negator') || isDeniedWithin(first, last, compiled, tokens, rules)) {
    return rule.reversible ? -1 : 0;
  }
  if (rule.askable && isWithin(reach, first, 'inquiry')) return rule.strong ? 0 : askedFactor;
  // A heading such as "Site down" above "How long will it take?" still reports an incident.
  if (rule.askable && isWithin(reach, first, 'topic') && !rule.strong) return askedFactor;
  if (isWithin(reach, first, 'intensifier')) return intensifiedFactor;
  return isWithin(reach, first, 'softener') && !rule.strong ? softenedFactor : 1;
};

/** Whether a gap contains a negator: "site is not down". */
const isDeniedWithin = (
  first: number,
  last: number,
  { negatorCount }: CompiledPhrase,
  tokens: Tokens,
  rules: CompiledRules,
): boolean => {
  let negators = 0;
  for (let token = first; token <= last; token += 1)
    negators += rules.isNegator[tokens.word[token] as number] as number;
  return negators > negatorCount;
};

/** The heaviest reading of each rule or group of rules, since repetition does not add up. */
export const strongestOfEachGroup = (readings: readonly Reading[]): Reading[] => {
  // A text has readings of few groups, and there are not many: a map of them costs more than it saves.
  const strongest: Reading[] = [];
  for (const reading of readings) {
    const group = groupOf(reading);
    let at = 0;
    while (at < strongest.length && groupOf(strongest[at] as Reading) !== group) at += 1;
    if (at === strongest.length || weightOf(reading) > weightOf(strongest[at] as Reading)) strongest[at] = reading;
  }
  return strongest;
};

const groupOf = ({ rule }: Reading): string => rule.group ?? rule.name;

const weightOf = ({ rule, factor }: Reading): number =>
  Math.abs(factor) * (Math.abs(rule.urgency) + Math.abs(rule.sentiment) + Math.abs(rule.action));
