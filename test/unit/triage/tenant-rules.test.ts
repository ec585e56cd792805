import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { phraseAt } from '#lib/triage/compiled-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { findPhrases } from '#lib/triage/phrase-trie.ts';
import { type TenantRules, tenantRules, withTenantRules } from '#lib/triage/tenant-rules.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import { triage } from '#lib/triage/triage.ts';

type Rule = TenantRules['rules'][number];

const compiled = (rules: Rule[], ignore: string[] = [], version = 1) =>
  compileRules(withTenantRules(englishRules, tenantRules.parse({ rules, ignore }), version));
const urgencyOf = (message: string, rules: Rule[], ignore?: string[]) =>
  triage({ subject: '', message }, compiled(rules, ignore)).urgency;

const stuck: Rule = { name: 'press-stuck', kind: 'urgent', phrases: ['HarbourPress~ .. stuck'] };
const drill: Rule = { name: 'drill', kind: 'calm', phrases: ['monthly drill'], weight: 10 };

describe("a tenant's rules", () => {
  it('raise the urgency of what only this tenant considers urgent, and name the rule', () => {
    const ticket = { subject: '', message: 'Our Harbourpress is stuck on the second floor' };

    expect(triage(ticket).urgency).toBe('medium');
    const { urgency, requires_action, signals } = triage(ticket, compiled([stuck]));

    expect({ urgency, requires_action }).toEqual({ urgency: 'high', requires_action: true });
    expect(signals[0]).toEqual({ rule: 'press-stuck', match: 'Harbourpress is stuck', weight: 10 });
  });

  it('raise the urgency whatever the rest of the text', () => {
    const calm =
      'Thank you for the lovely brochure, do you have the spring catalogue too? By the way, Harbourpress stuck.';

    expect(urgencyOf(calm, [])).toBe('low');
    expect(urgencyOf(calm, [stuck])).toBe('high');
  });

  it('respect negation and resolution like all rules', () => {
    expect(urgencyOf('The harbourpress is not stuck', [stuck])).not.toBe('high');
    expect(urgencyOf('The harbourpress was stuck, but it is resolved now', [stuck])).not.toBe('high');
  });

  it('lower the urgency of what matches them', () => {
    expect(urgencyOf('Monthly drill: there is an error on the page', [])).toBe('medium');
    expect(urgencyOf('Monthly drill: there is an error on the page', [drill])).toBe('low');
  });

  it('lower the urgency whatever the wording of the rest', () => {
    const alarming =
      'Monthly drill: none of our 40 tills has been working since this morning and the queue is out to the street.';

    expect(urgencyOf(alarming, [])).toBe('high');
    expect(urgencyOf(alarming, [{ ...drill, weight: 10 }], ['none of our'])).not.toBe('high');
  });

  it('never lower the urgency of a strong rule’s match', () => {
    expect(urgencyOf('Monthly drill. You will hear from our lawyer.', [drill])).toBe('high');
    const sameName: Rule = { ...drill, name: 'legal-threat', phrases: ['lawyer'] };
    expect(urgencyOf('You will hear from our lawyer.', [sameName])).toBe('high');
  });

  it('ignore the name of a product', () => {
    expect(urgencyOf('Which sizes are there of Power Outage?', [])).toBe('low');
    expect(urgencyOf('Power Outage is my favourite game', [])).toBe('high');
    expect(urgencyOf('Power Outage is my favourite game', [], ['power outage'])).toBe('low');
  });

  it('change the sentiment of what matches them', () => {
    const praise: Rule = { name: 'local-praise', kind: 'praise', phrases: ['gradely'] };

    expect(triage({ subject: '', message: 'Gradely work' }, compiled([praise])).sentiment).toBe('positive');
  });

  it('are tokenized like tickets: at hyphens and full stops, ignoring case and accents', () => {
    expect(urgencyOf('The cafe 2.0 pay-desk HANGS', [{ ...stuck, phrases: ['Café-2.0 pay desk hangs'] }])).toBe('high');
  });

  it('may contain a number, which still counts as a number in other rules', () => {
    const own: Rule = { name: 'code', kind: 'trouble', phrases: ['code 3'] };
    const message = 'Our staff has been standing idle for 3 hours, an error on the page';

    expect(triage({ subject: '', message }, compiled([own])).score).toBe(triage({ subject: '', message }).score);
  });

  it('are part of the version, so that a triage names its rules', () => {
    expect(compiled([stuck], [], 7).version).toMatch(/-t7\./);
    expect(compiled([stuck], [], 7).version).toBe(compiled([stuck], [], 7).version);
  });

  it.each([
    ['a field that is not known', { rules: [{ ...stuck, strong: false }] }],
    ['a kind that is not known', { rules: [{ ...stuck, kind: 'loud' }] }],
    ['a weight out of bounds', { rules: [{ ...stuck, weight: 11 }] }],
    ['a negative weight', { rules: [{ ...stuck, weight: -1 }] }],
    ['a name with blanks', { rules: [{ ...stuck, name: 'my rule' }] }],
    ['a name given twice', { rules: [stuck, stuck] }],
    ['no phrase', { rules: [{ ...stuck, phrases: [] }] }],
    ['an empty phrase', { rules: [], ignore: [''] }],
    ['a phrase without a letter', { rules: [], ignore: ['24 7'] }],
    ['a phrase that is a pattern', { rules: [], ignore: ['(a+)+$'] }],
    ['a class of words', { rules: [], ignore: ['{service} down'] }],
    ['a gap at the end', { rules: [], ignore: ['press ..'] }],
    ['two gaps', { rules: [], ignore: ['a .. b .. c'] }],
    ['a ~ within a word', { rules: [], ignore: ['pre~ss'] }],
    ['too many words', { rules: [], ignore: ['a b c d e f g'] }],
    ['a word that is too long', { rules: [], ignore: ['a'.repeat(60)] }],
    ['too many rules', { rules: Array.from({ length: 51 }, (_, at) => ({ ...stuck, name: `r${at}` })) }],
    [
      'too many phrases',
      {
        rules: Array.from({ length: 6 }, (_, at) => ({
          ...stuck,
          name: `r${at}`,
          phrases: Array.from({ length: 90 }, (_, no) => `word ${no} of ${at}`),
        })),
      },
    ],
  ])('are rejected with %s', (_, rules) => {
    expect(tenantRules.safeParse(rules).success).toBe(false);
  });

  const phrases = fc
    .array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'a~', '..', 'b-c', "d'e", '~', "'")), {
      minLength: 1,
      maxLength: 7,
    })
    .map((parts) => parts.join(' '))
    .filter((phrase) => tenantRules.safeParse({ rules: [], ignore: [phrase] }).success);

  it('compile if they are accepted, and match their own words', () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        const rules = compiled([{ name: 'own', kind: 'urgent', phrases: [phrase] }]);
        const said = phrase.replaceAll('~', '').replaceAll('..', 'mmm').replaceAll('.', ' '); // a full stop would end the sentence
        const { matches } = findPhrases(tokenize(said, rules.words), rules.trie);

        expect(matches.some(({ phrase: at }) => phraseAt(rules, at).rule?.name === 'own')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('keep the time proportional to the text', () => {
    const rules = compiled([
      { name: 'bait', kind: 'urgent', phrases: ['a .. a a a a', 'a~ a a .. a~ a', 'a a~ a a~ a a~', 'a a a a a a'] },
    ]);
    const stepsPerWord = (times: number): number => {
      const tokens = tokenize('a '.repeat(times), rules.words);
      return findPhrases(tokens, rules.trie).steps / tokens.count;
    };

    expect(stepsPerWord(10_000)).toBeLessThan(1.1 * stepsPerWord(1_000));
    expect(stepsPerWord(10_000)).toBeLessThan(300);
  });
});
