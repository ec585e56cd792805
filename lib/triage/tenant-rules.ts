import * as z from 'zod';
import { maxWordLength } from '#lib/text/word-numbers.ts';
import { apostrophe, capital, foldWord, kindOf, letter, mark } from './characters.ts';
import type { TriageRulesInput } from './rules.ts';
import { tenantGroup } from './tenant-groups.ts';

type RuleInput = TriageRulesInput['rules'][number];
type Kind = { summary: string; weight: number; rule: (weight: number) => Omit<RuleInput, 'name' | 'phrases'> };

const askable = { askable: true, resolvable: true } as const;

/** The kinds of tenant rules, with their default weights. */
const kinds = {
  urgent: {
    summary: 'urgent on its own, regardless of the rest of the ticket',
    weight: 10,
    rule: (weight) => ({ ...askable, strong: true, urgency: weight, action: 1 }),
  },
  pressing: {
    summary: 'makes a reported problem urgent',
    weight: 5,
    rule: (weight) => ({ ...askable, pressing: true, urgency: weight, action: 2 }),
  },
  trouble: {
    summary: 'something is wrong',
    weight: 3,
    rule: (weight) => ({ ...askable, group: 'trouble', urgency: weight, action: 2 }),
  },
  calm: {
    summary: 'makes a ticket less urgent, unless another phrase is urgent on its own',
    weight: 3,
    rule: (weight) => ({ urgency: -weight }),
  },
  request: { summary: 'asks for something', weight: 2, rule: (weight) => ({ action: weight }) },
  'no-action': { summary: 'asks for nothing', weight: 4, rule: (weight) => ({ action: -weight }) },
  displeasure: { summary: 'the sender is unhappy', weight: 2, rule: (weight) => ({ sentiment: -weight }) },
  praise: { summary: 'the sender is happy', weight: 3, rule: (weight) => ({ reversible: true, sentiment: weight }) },
} as const satisfies Record<string, Kind>;

type KindName = keyof typeof kinds;
const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

const maxPhrases = 500;
const maxParts = 6;
const gapSign = '..';

/** The parts of a phrase, tokenized like a text: in lower case, split at all but letters, digits and apostrophes. */
const partsOf = (phrase: string): string[] =>
  phrase.split(/\s+/).flatMap((part) => (part === gapSign ? [gapSign] : wordsIn(part)));

const wordsIn = (part: string): string[] => {
  const words: string[] = [];
  let word = '';
  const end = (): void => {
    const bare = word.replace(/^'+|'+$/g, '');
    if (bare !== '') words.push(bare);
    word = '';
  };
  for (const character of part) {
    const kind = kindOf(character.charCodeAt(0));
    const isOfWord = kind === letter || kind === capital || kind === mark || kind === apostrophe;
    if (isOfWord) word += foldWord(character);
    else if (character === '~' && word !== '') word += '~';
    else end();
  }
  end();
  return words;
};

const has = (test: (parts: string[]) => boolean) => (phrase: string) => test(partsOf(phrase));

const phrase = z
  .string()
  .min(1)
  .max(80)
  .regex(
    /^[\p{L}\p{M}\p{Nd}'\u2019~. -]+$/u,
    'may hold letters, digits, blanks, hyphens, full stops, apostrophes, ~ and ..',
  )
  .regex(/\p{L}/u, 'must have a letter')
  .refine(
    has((parts) => parts.length >= 1 && parts.length <= maxParts),
    `must have 1 to ${maxParts} words`,
  )
  .refine(
    has((parts) => parts.every((part) => part.length <= maxWordLength)),
    'has a word that is too long',
  )
  .refine(
    has((parts) => parts.every((part) => !part.slice(0, -1).includes('~'))),
    'a ~ stands at the end of a word',
  )
  .refine(
    has((parts) => parts.filter((part) => part === gapSign).length <= 1),
    'may have one gap',
  )
  .refine(
    has((parts) => parts[0] !== gapSign && parts.at(-1) !== gapSign),
    'a gap stands between two words',
  )
  .meta({
    description:
      'Words as customers write them. `word~` also matches other forms of the word, `..` matches up to three words',
  });

const tenantRule = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, 'small letters, digits and dashes, at most 30')
    .meta({ description: 'Shown with a ticket, with hyphens replaced by spaces', examples: ['press-stuck'] }),
  kind: z.enum(kindNames).meta({ description: kindNames.map((name) => `${name}: ${kinds[name].summary}`).join('; ') }),
  phrases: z.array(phrase).min(1).max(100),
  weight: z
    .number()
    .min(0.5)
    .max(10)
    .optional()
    .meta({ description: 'Weight of the rule; the default depends on the kind' }),
});

/** A tenant's own phrases, in addition to those of the language. They are words, never patterns. */
export const tenantRules = z
  .strictObject({
    rules: z.array(tenantRule).max(50),
    ignore: z
      .array(phrase)
      .max(100)
      .default([])
      .meta({ description: 'Phrases that triage ignores, such as product names' }),
  })
  .refine(({ rules }) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    path: ['rules'],
    message: 'must have unique names',
  })
  .refine(({ rules }) => rules.reduce((sum, { phrases }) => sum + phrases.length, 0) <= maxPhrases, {
    path: ['rules'],
    message: `may have ${maxPhrases} phrases in all`,
  });
export type TenantRules = z.infer<typeof tenantRules>;

/** The rules of a language combined with those of a tenant; `version` counts the tenant's changes. */
export const withTenantRules = (base: TriageRulesInput, tenant: TenantRules, version: number): TriageRulesInput => ({
  ...base,
  version: `${base.version}-t${version}`,
  ignore: [...base.ignore, ...tenant.ignore.map(normal)],
  rules: [...base.rules, ...tenant.rules.map(ruleOf)],
});

/** Each rule gets its own group, so that it never replaces a built-in rule of the same name. */
const ruleOf = ({ name, kind, phrases, weight = kinds[kind].weight }: TenantRules['rules'][number]): RuleInput => ({
  group: tenantGroup(name),
  ...kinds[kind].rule(weight),
  name,
  phrases: [...new Set(phrases.map(normal))],
});

const normal = (text: string): string => partsOf(text).join(' ');
