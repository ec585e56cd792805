import { describe, expect, it } from 'vitest';
import { compileRules, formsOf } from '#lib/triage/compile-rules.ts';
import { english } from '#lib/triage/english/language.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { triageRulesSchema } from '#lib/triage/rules.ts';

describe('the English rules', () => {
  it('are valid', () => {
    expect(triageRulesSchema.safeParse(englishRules).success).toBe(true);
  });

  it('have unique names', () => {
    const names = englishRules.rules.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it('have no duplicate phrases', () => {
    for (const { phrases } of englishRules.rules) expect(phrases).toEqual([...new Set(phrases)]);
  });
});

it('a phrase of an unknown class is rejected', () => {
  const rules = { ...englishRules, rules: [{ name: 'x', phrases: ['{gizmo} broke'] }] };

  expect(() => compileRules(rules)).toThrow('{gizmo}');
});

describe('the forms of a word', () => {
  it.each([
    ['crash', 'crashes'],
    ['crash', 'crashing'],
    ['cancel', 'cancelled'],
    ['cancel', 'canceled'],
    ['charge', 'charging'],
    ['delay', 'delayed'],
    ['vary', 'varied'],
    ['stop', 'stopped'],
  ])('of %s include %s', (word, form) => {
    expect(formsOf(word, english.forms)).toContain(form);
  });
});
