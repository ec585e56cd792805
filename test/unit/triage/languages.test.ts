import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { languageOf } from '#lib/triage/languages/languages.ts';
import { tenantRules, withTenantRules } from '#lib/triage/tenant-rules.ts';
import { triage } from '#lib/triage/triage.ts';
import { heldOut } from '#test/bench/triage/held-out.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';

const of = (message: string, rules?: Parameters<typeof triage>[1]) => triage({ subject: '', message }, rules);

const german =
  'Sehr geehrte Damen und Herren, bitte senden Sie mir die Rechnung vom letzten Monat noch einmal zu. Danke.';

describe('the language of a text', () => {
  it.each(heldOut.map(({ language, ordinary }) => [language, ordinary] as const))(
    'is found in nearly every short message in %s',
    (language, texts) => {
      const found = texts.map((text) => languageOf(text));
      expect(found.filter((one) => one === language).length).toBeGreaterThanOrEqual(0.97 * texts.length);
    },
  );

  it.each(['', 'Hilfe!', '4711', 'https://example.com/de/hilfe/kontakt?und=nicht', 'Serverausfall', '🔥🔥🔥'])(
    'is undetermined if the text says too little: %j',
    (text) => expect(languageOf(text)).toBeNull(),
  );

  it('is undetermined in a text of several languages', () => {
    const english = 'Please find below what our customer has written to us about the order and the invoice. ';
    expect(languageOf(`${english.repeat(12)}\n${german.repeat(12)}`)).toBeNull();
  });

  it('is read from a bounded part of any text', () => {
    for (const unit of ['1', 'a', 'a@', '\ud83d', 'ü ', '\n'])
      expect(() => languageOf(unit.repeat(200_000))).not.toThrow();
  });
});

describe('a text in a language that triage cannot judge', () => {
  it.each([
    ['de', german],
    ['ja', 'サーバーが起動しません。至急確認をお願いいたします。お客様が待っています。'],
    ['ru', 'Здравствуйте, сервер не работает со вчерашнего дня, помогите пожалуйста.'],
    ['fi', 'Laskun loppusumma poikkeaa sopimuksesta, korjatkaa viimeistään perjantaina kiitos.'],
    [null, 'Hilfe!'],
  ])('is medium, requires action and says so: %s', (language, text) => {
    const result = of(text);
    expect(result).toMatchObject({ language, judged: false, confidence: 0, urgency: 'medium', requires_action: true });
    expect(result.signals.map(({ rule }) => rule)).toContain('unjudged-language');
  });

  it('is high by the words of its tenant, and judged by them', () => {
    const words = { rules: [{ name: 'press-stuck', kind: 'urgent', phrases: ['Druckmaschine .. steht'] }] };
    const rules = compileRules(withTenantRules(englishRules, tenantRules.parse(words), 1));
    const text = 'Guten Tag, unsere große Druckmaschine in Halle drei steht seit heute Mittag.';

    expect(of(text)).toMatchObject({ urgency: 'medium', judged: false });
    expect(of(text, rules)).toMatchObject({ urgency: 'high', judged: true, signals: [{ rule: 'press-stuck' }] });
  });

  it('is not calmed by words of its tenant', () => {
    const words = { rules: [{ name: 'invoice', kind: 'calm', phrases: ['Rechnung'], weight: 10 }] };
    const rules = compileRules(withTenantRules(englishRules, tenantRules.parse(words), 1));

    expect(of(german, rules)).toMatchObject({ urgency: 'medium', judged: false, requires_action: true });
  });

  it('is not hidden by the English around it', () => {
    const english = 'Hello, we would like to know what we should do with this message. ';
    const urgent = 'Seit gestern kommen bei uns keine Sendungen an und die Halle bleibt leer, bitte rufen Sie uns an. ';

    expect(of(`${english.repeat(6)}\n${urgent.repeat(6)}`).judged).toBe(false);
  });
});

describe('a text in English', () => {
  it('is judged, however short or odd', () => {
    const odd = [
      'Hello',
      'ok thanks',
      'Printer broken again',
      'THE PRINTER!!!',
      'Login issue',
      'Order 4711',
      '4711',
      '',
    ];
    for (const text of odd) expect(of(text), text).toMatchObject({ judged: true });
    const tickets = tuningHalf();
    const unjudged = tickets.filter((ticket) => !triage(ticket).judged);
    expect(unjudged.length).toBeLessThanOrEqual(tickets.length / 500);
  });

  it('has more confidence where more speaks for its urgency', () => {
    const [weak = 0, strong = 0] = [
      'There is an error',
      'Our site is down and nobody can work, please help us at once',
    ].map((text) => of(text).confidence);
    expect(weak).toBeLessThan(strong);
    expect(strong).toBeLessThanOrEqual(1);
  });
});

describe.each(heldOut.map((one) => [one.language, one] as const))(
  'the set phrases of held-out tickets in %s',
  (_, set) => {
    it('leave no emergency low, and judge none that they do not find', () => {
      const emergencies = Object.values(set.emergencies).flat();
      expect(emergencies.length).toBeGreaterThanOrEqual(60);
      for (const text of emergencies)
        expect(of(text), text).toMatchObject(of(text).judged ? { urgency: 'high' } : { urgency: 'medium' });
    });

    it('find most emergencies of each kind, and hardly ever alarm', () => {
      for (const [kind, texts] of Object.entries(set.emergencies)) {
        const found = texts.filter((text) => of(text).urgency === 'high');
        expect(found.length / texts.length, kind).toBeGreaterThanOrEqual(0.7);
      }
      expect(set.ordinary.filter((text) => of(text).urgency === 'high').length).toBeLessThanOrEqual(2);
    });
  },
);

describe('the data of a language', () => {
  it('has held-out tickets for each language with set phrases', () => {
    const files = readFileSync('lib/triage/languages/compiled-set-phrases.ts', 'utf8').match(
      /import \{ \w+ \} from '\.\/\w+\.ts'/g,
    );
    expect(files).toHaveLength(heldOut.length);
  });
});
