import { describe, expect, it } from 'vitest';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { englishWording } from '#lib/triage/english/wording.ts';
import type { TriageRules } from '#lib/triage/rules.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import { triage } from '#lib/triage/triage.ts';
import { axes, scoreWording, strongestWords } from '#lib/triage/wording.ts';
import { wordingOf } from '#lib/triage/wording-table.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { trainWording } from '#test/bench/triage/train-wording.ts';

type Row = TriageRules['wording']['bias'];

const alarm = (points: number): Row => [points, 0, 0, 0, 0];
const rules = compileRules({
  ...englishRules,
  urgency: undefined,
  wording: {
    bias: alarm(0),
    weights: {
      zorb: alarm(4),
      hums: alarm(2),
      gently: alarm(-12),
      endless: alarm(50),
      'zorb hums': alarm(6),
      '@ hums': alarm(3),
      '^ hums': alarm(5),
      '~ hums': alarm(-3),
      '{body}': alarm(1),
      '#': alarm(1.5),
      '!': alarm(1),
      the: alarm(9),
      grumbling: [0, 5, 0, 0, 0],
      dreary: [0, 0, 0, 6, 0],
      splendid: [0, 0, 0, 0, 6],
      kindly: [0, 0, 6, 0, 0],
    },
  },
});
const padding = 'qua qua qua qua qua qua qua qua qua qua qua qua qua qua qua';
const soundIn = (text: string, headLength = 0) => scoreWording(tokenize(text, rules.words), headLength, rules.wording);
const alarmIn = (text: string, headLength = 0): number => soundIn(`${padding}, ${text}`, headLength).alarm;
const english = 'you and '.repeat(10);
const of = (message: string) => triage({ subject: '', message: `${english}you. ${message}` }, rules);

describe('the urgency score of a text’s wording', () => {
  it('grows with alarming words and shrinks with calm ones', () => {
    expect(alarmIn('zorb')).toBe(4);
    expect(alarmIn('zorb, hums')).toBeCloseTo(6 / Math.sqrt(2), 1);
    expect(alarmIn('zorb, hums, gently')).toBeCloseTo(-6 / Math.sqrt(3), 1);
  });

  it('counts a word once, however often it occurs and however it is written', () => {
    expect(alarmIn('zorb, ZORB, Zorb')).toBe(4);
  });

  it('uses words that occur together within a clause', () => {
    expect(alarmIn('zorb hums')).toBeCloseTo(12 / Math.sqrt(3), 1);
  });

  it('uses the position of a word', () => {
    expect(alarmIn('qua. hums')).toBeCloseTo(7 / Math.sqrt(2), 1);
    expect(alarmIn('hums, qua?')).toBeCloseTo(-1 / Math.sqrt(2), 1);
    expect(alarmIn('hums', 100)).toBeCloseTo(5 / Math.sqrt(2), 1);
  });

  it('uses classes of words, numbers and punctuation', () => {
    expect(alarmIn('elbow, ankle')).toBe(1);
    expect(alarmIn('42, 17')).toBe(1.5);
    expect(alarmIn('qua!')).toBe(1);
  });

  it('is bounded', () => {
    expect(alarmIn('nothing that was learnt')).toBe(0);
    expect(alarmIn('endless')).toBe(12);
  });

  it('is zero for a few words, and reduced for some more', () => {
    expect(soundIn('zorb').alarm).toBe(0);
    expect(soundIn('zorb, qua qua qua qua qua qua qua qua qua qua').alarm).toBe(2);
  });

  it('quotes the words of the highest weight, but no function words', () => {
    const text = `${padding}, the zorb`;
    const tokens = tokenize(text, rules.words);
    const { alarm: points } = scoreWording(tokens, 0, rules.wording);
    const { from, to } = strongestWords(tokens, rules.wording, 'alarm', points);

    expect(text.slice(from, to)).toBe('zorb');
  });
});

describe('the wording of a ticket', () => {
  it('makes only problems urgent, and is among the reasons', () => {
    expect(of('An error, endless').urgency).toBe('high');
    expect(of('An error, endless').signals).toContainEqual({ rule: 'alarming-wording', match: 'endless', weight: 12 });
    expect(of('Thank you so much, endless delight, we love it!').urgency).toBe('low');
  });

  it('lowers the urgency, but not of a strong signal', () => {
    expect(of('An error, gently').signals).toContainEqual({ rule: 'calm-wording', match: 'gently', weight: -12 });
    expect(of('You will hear from our lawyer, gently').urgency).toBe('high');
  });

  it('classifies a statement as a problem, a request, or a negative or positive sentiment', () => {
    expect(of('kindly grumbling')).toMatchObject({ urgency: 'medium', requires_action: true });
    expect(of('dreary').sentiment).toBe('negative');
    expect(of('splendid').sentiment).toBe('positive');
  });

  it('is a reason of weight zero if it changed sentiment or action, and none otherwise', () => {
    const rulesOf = (message: string) => of(message).signals.map(({ rule }) => rule);

    expect(of('dreary').signals).toContainEqual({ rule: 'unhappy-wording', match: 'dreary', weight: 0 });
    expect(rulesOf('You are all useless and a disgrace, dreary')).not.toContain('unhappy-wording');
  });
});

describe('the wording model of the language', () => {
  const learnt = trainWording(tuningHalf());

  it('is what is learned from the tuning half', () => {
    expect(englishWording).toEqual(wordingOf(learnt));
  });

  it('is learned identically a second time', () => {
    expect(trainWording(tuningHalf())).toEqual(learnt);
  });

  it('has weights of both signs on each axis', () => {
    const rows = Object.values(englishWording.weights);

    axes.forEach((_, axis) => {
      expect(rows.some((row) => (row[axis] ?? 0) > 0)).toBe(true);
      expect(rows.some((row) => (row[axis] ?? 0) < 0)).toBe(true);
    });
  });
});
