import { describe, expect, it } from 'vitest';
import {
  featureCount,
  featuresOf,
  type HashedModel,
  logOddsOf,
  strongestPassage,
  zero,
} from '#lib/triage/hashed-model.ts';
import { isDoubtful, isRaised, isVetoed, oddsOf } from '#lib/triage/odds.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { wordTableOf } from '#lib/triage/word-table.ts';
import { tradeTickets } from '#test/bench/triage/sources.ts';
import { trainUrgency } from '#test/bench/triage/train-urgency.ts';

const none = wordTableOf([]);
const featuresIn = (text: string): number[] => {
  const { count, at } = featuresOf(tokenize(text, none));
  return [...at.subarray(0, count)];
};
const model = defaultRules().urgency as HashedModel;
const triaged = (message: string) => triage({ subject: '', message });
const urgencyFor = (message: string) => triaged(message).urgency;

describe('the features of a text', () => {
  it('are the same in capitals, with accents and with other amounts', () => {
    expect(featuresIn('A café took 250 from ME')).toEqual(featuresIn('a cafe took 317 from me'));
  });

  it('are distinct and within the table', () => {
    const features = featuresIn('the card, the card, the card was used');

    expect(new Set(features).size).toBe(features.length);
    expect(features.every((at) => at >= 0 && at < featureCount)).toBe(true);
  });
});

describe('the urgency model', () => {
  it('has no feature that raises an alarm by itself', () => {
    const largest = model.weights.reduce((most, weight) => Math.max(most, weight - zero), 0);

    expect(isRaised(model.bias + model.step * largest)).toBe(false);
  });

  it('is not moved to an alarm by any one word of urgent tickets in an ordinary one', () => {
    const ordinary = 'Please send me a copy of the invoice of last month.';
    const words = new Set(tradeTickets().flatMap(({ kind, message }) => (kind === null ? [] : message.split(/\W+/))));
    const raising = [...words].filter((word) => {
      const text = `${ordinary} ${word}`;
      return isRaised(logOddsOf(featuresOf(tokenize(text, none)), model));
    });

    expect(words.size).toBeGreaterThan(500);
    expect(raising).toEqual([]);
  });

  it('says of a text without words what it says of all', () => {
    expect(logOddsOf(featuresOf(tokenize('', none)), model)).toBe(model.bias);
  });

  it('is learnt identically a second time', () => {
    const texts = tradeTickets();

    expect(trainUrgency(texts)).toEqual(trainUrgency(texts));
  });
});

describe('a text that no rule knows', () => {
  const theft = 'I think my card was copied and used by another person.';

  it('is urgent if its words are those of urgent tickets, and names the passage', () => {
    const { urgency, signals } = triaged(theft);

    expect(urgency).toBe('high');
    expect(signals).toContainEqual({
      rule: 'like-urgent-tickets',
      match: expect.stringContaining('card was copied'),
      weight: 2,
    });
  });

  it('is not urgent by a few words alone, nor once it is over', () => {
    expect(urgencyFor('')).toBe('low');
    expect(urgencyFor('copied card')).not.toBe('high');
    expect(urgencyFor(`${theft} It is solved now, please close the ticket.`)).not.toBe('high');
  });

  it('is quoted within one sentence', () => {
    const text = `${theft} The weather is mild.`;
    const tokens = tokenize(text, none);
    const { from, to } = strongestPassage(tokens, featuresOf(tokens), model);

    expect(text.slice(from, to)).toContain('card was copied');
    expect(text.slice(from, to)).not.toContain('weather');
  });
});

describe('the odds of a text', () => {
  const even = { bias: 0, step: 0.1, weights: new Uint8Array(featureCount).fill(zero) };
  const oddsIn = (words: number, bias: number, context: Partial<Parameters<typeof oddsOf>[3]> = {}) => {
    const tokens = tokenize('word '.repeat(words), none);
    const sure = { mayRaise: () => true, isHeaded: () => false, ...context };
    return oddsOf(tokens, featuresOf(tokens), { ...even, bias }, sure);
  };

  it('speak against no rule in fewer than seven words', () => {
    expect(isDoubtful(oddsIn(6, -9))).toBe(false);
    expect(isVetoed(oddsIn(7, -9))).toBe(true);
  });

  it('speak against a strong rule of the subject only in a long text', () => {
    expect(isVetoed(oddsIn(24, -9, { isHeaded: () => true }))).toBe(false);
    expect(isVetoed(oddsIn(25, -9, { isHeaded: () => true }))).toBe(true);
  });

  it('speak against rules that are not strong later in a short text', () => {
    expect(isDoubtful(oddsIn(14, -2.2))).toBe(false);
    expect(isDoubtful(oddsIn(15, -2.2))).toBe(true);
    expect(isDoubtful(oddsIn(14, -2.6))).toBe(true);
    expect(isVetoed(oddsIn(15, -2.6))).toBe(false);
  });

  it('raise nothing in fewer than four words, nor what the context calms', () => {
    expect(isRaised(oddsIn(4, 0))).toBe(true);
    expect(isRaised(oddsIn(3, 0))).toBe(false);
    expect(isRaised(oddsIn(4, 0, { mayRaise: () => false }))).toBe(false);
  });
});

describe('a strong rule', () => {
  it('holds in a subject', () => {
    const message = 'How do I change the delivery address?';

    expect(triage({ subject: 'Outage in our branch', message }).urgency).toBe('high');
  });

  it('holds in a few words, and not in a long text about something else', () => {
    expect(urgencyFor('Our site is down')).toBe('high');
    expect(
      urgencyFor(
        'I want to know how I delete my account once the transfer to my new bank in Spain has gone through, is there a form for it?',
      ),
    ).not.toBe('high');
  });
});
