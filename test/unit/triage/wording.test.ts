import { describe, expect, it } from 'vitest';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { englishWording } from '#lib/triage/english/wording.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import { triage } from '#lib/triage/triage.ts';
import { alarmOf } from '#lib/triage/wording.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { learnWording } from '#test/bench/triage/learn-wording.ts';

const rules = compileRules({
  ...englishRules,
  wording: { bias: 0, weights: { zorb: 4, hums: 2, gently: -6, endless: 50 } },
});
const pointsOf = (text: string): number => alarmOf(tokenize(text, rules.words), rules.wording).points;

describe('the alarm of a text', () => {
  it('grows with its alarming words and shrinks with its calm ones', () => {
    expect(pointsOf('The zorb')).toBe(4);
    expect(pointsOf('The zorb hums')).toBeCloseTo(6 / Math.sqrt(2), 5);
    expect(pointsOf('The zorb hums gently')).toBe(0);
  });

  it('counts a word once, however often it stands there and however it is written', () => {
    expect(pointsOf('Zorb ZORB zorb')).toBe(pointsOf('zorb'));
  });

  it('has bounds', () => {
    expect(pointsOf('nothing that was learnt')).toBe(0);
    expect(pointsOf('endless endless')).toBe(7);
  });

  it('makes trouble urgent and nothing else, and names its most alarming word', () => {
    const of = (message: string) => triage({ subject: '', message }, rules);

    expect(of('An error, endless').urgency).toBe('high');
    expect(of('An error, endless').signals[0]).toEqual({ rule: 'alarming-wording', match: 'endless', weight: 7 });
    expect(of('endless').urgency).toBe('low');
    expect(of('Thank you, endless delight!').urgency).toBe('low');
  });
});

describe('the words of the language', () => {
  it('are what the tuning half teaches', () => {
    expect(englishWording).toEqual(learnWording(tuningHalf()));
  });
});
