import { describe, expect, it } from 'vitest';
import { compileRules, formsOf } from '#lib/triage/compile-rules.ts';
import { english } from '#lib/triage/english/language.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { extendRules, triageRulesSchema } from '#lib/triage/rules.ts';
import { triage } from '#lib/triage/triage.ts';

describe('the English rules', () => {
  it('are valid', () => {
    expect(triageRulesSchema.safeParse(englishRules).success).toBe(true);
  });

  it('name each rule once', () => {
    const names = englishRules.rules.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it('name no phrase of a rule twice', () => {
    for (const { phrases } of englishRules.rules) expect(phrases).toEqual([...new Set(phrases)]);
  });
});

describe("a tenant's additions", () => {
  const ticket = { subject: '', message: 'The flux capacitor hums' };

  it('add a rule of their own', () => {
    const rules = compileRules(
      extendRules(englishRules, {
        version: 'acme-1',
        rules: [{ name: 'flux', strong: true, urgency: 10, action: 1, phrases: ['flux capacitor~'] }],
      }),
    );

    expect(triage(ticket).urgency).toBe('low');
    expect(triage(ticket, rules)).toMatchObject({
      urgency: 'high',
      signals: [{ rule: 'flux', match: 'flux capacitor', weight: 10 }],
    });
  });

  it('add phrases to a known rule and keep its weights', () => {
    const rules = compileRules(
      extendRules(englishRules, { version: '1', rules: [{ name: 'outage', phrases: ['flux capacitor .. hums'] }] }),
    );

    expect(triage(ticket, rules).signals[0]).toMatchObject({ rule: 'outage', weight: 10 });
    expect(triage({ subject: '', message: 'site is down' }, rules).urgency).toBe('high');
  });

  it('replace the weights that they give', () => {
    const rules = compileRules(extendRules(englishRules, { version: '1', rules: [{ name: 'problem', urgency: 5 }] }));

    expect(triage({ subject: '', message: 'an error' }, rules).score).toBe(5);
  });

  it('add words to a class, set phrases to be ignored, and thresholds', () => {
    const rules = compileRules(
      extendRules(englishRules, {
        version: '1',
        classes: { service: ['kiosk'] },
        ignore: ['error 404 party'],
        thresholds: { medium: 3.5 },
      }),
    );

    expect(triage({ subject: '', message: 'the kiosk is down' }, rules).urgency).toBe('high');
    expect(triage({ subject: '', message: 'error 404 party' }, rules).signals).toEqual([]);
    expect(triage({ subject: '', message: 'an error' }, rules).urgency).toBe('low');
  });

  it('leave the base as it was', () => {
    const before = structuredClone(englishRules);
    extendRules(englishRules, {
      version: '1',
      classes: { service: ['kiosk'] },
      rules: [{ name: 'outage', urgency: 1 }],
    });

    expect(englishRules).toEqual(before);
  });

  it('change the version, and the same additions give the same one', () => {
    const versionWith = (urgency: number) =>
      compileRules(extendRules(englishRules, { version: 'a', rules: [{ name: 'problem', urgency }] })).version;

    expect(versionWith(4)).toBe(versionWith(4));
    expect(versionWith(4)).not.toBe(versionWith(5));
    expect(versionWith(4)).not.toBe(compileRules(englishRules).version);
  });

  it.each([
    ['a weight out of bounds', { version: '1', rules: [{ name: 'x', urgency: 1000, phrases: ['x'] }] }],
    ['a name with blanks', { version: '1', rules: [{ name: 'my rule', phrases: ['x'] }] }],
    ['an empty phrase', { version: '1', ignore: [''] }],
    ['a gap at the end', { version: '1', ignore: ['site ..'] }],
    ['too many gaps', { version: '1', ignore: ['a .. b .. c .. d'] }],
    ['too many parts', { version: '1', ignore: ['a b c d e f g h i j k'] }],
    ['a class name in capitals', { version: '1', classes: { Service: ['x'] } }],
    ['a version with blanks', { version: 'a b' }],
  ])('are refused with %s', (_, additions) => {
    expect(() => extendRules(englishRules, additions)).toThrow();
  });

  it('are refused if a phrase names an unknown class', () => {
    const rules = extendRules(englishRules, { version: '1', rules: [{ name: 'x', phrases: ['{gizmo} broke'] }] });

    expect(() => compileRules(rules)).toThrow('{gizmo}');
  });
});

describe('forms of a word', () => {
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
