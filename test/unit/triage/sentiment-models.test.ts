import { describe, expect, it } from 'vitest';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { shortTexts } from '#test/bench/triage/short-texts.ts';
import { inPart } from '#test/bench/triage/sources.ts';
import { trainingTexts, trainSentiment } from '#test/bench/triage/train-sentiment.ts';

const { sentimentModels: models, ...others } = defaultRules();
const withoutModels = { ...others, sentimentModels: undefined };

describe('the sentiment models', () => {
  it.each([
    ['negative', 'Three engineers came and each of them left it as it was.'],
    ['negative', 'Honestly my grandmother runs a better hotel with one hand.'],
    ['positive', 'cheers, you lot are quick'],
  ])('find a %s one that no rule knows: %s', (sentiment, message) => {
    expect(triage({ subject: '', message }, withoutModels).sentiment).toBe('neutral');
    const result = triage({ subject: '', message });
    const rule = sentiment === 'negative' ? 'like-complaints' : 'like-praise';

    expect(result.sentiment).toBe(sentiment);
    expect(result.signals).toContainEqual({ rule, match: expect.stringMatching(/\w/), weight: 0 });
  });

  it.each([
    'Which gate does the 18:40 to Rotterdam leave from?',
    'The export gives error 42 since Monday, can you have a look?',
    'Yes, that is my order number.',
    'There was no data breach',
    'I do not want a refund',
    'Our shop was down and now it is fine again',
  ])('find none in a sober text, in what is denied and in what is over: %s', (message) => {
    expect(triage({ subject: '', message }).sentiment).not.toBe('negative');
  });

  it('decide nothing but sentiment, and only where nothing else does', () => {
    for (const text of shortTexts()) {
      const { sentiment, signals, ...rest } = triage(text);
      const before = triage(text, withoutModels);

      expect({ ...before, ...rest }).toEqual(before);
      if (before.sentiment === 'neutral') continue;
      expect(sentiment).toBe(before.sentiment);
      expect(signals).toEqual(before.signals);
    }
  });

  it('find more of what they did not learn from, and little where there is nothing', () => {
    const texts = inPart(shortTexts(), 'held-out');
    const share = (of: string, answer: string, rules = defaultRules()) => {
      const own = texts.filter(({ sentiment }) => sentiment === of);
      return own.filter((text) => triage(text, rules).sentiment === answer).length / own.length;
    };

    expect(share('negative', 'negative')).toBeGreaterThan(share('negative', 'negative', withoutModels) + 0.15);
    expect(share('positive', 'positive')).toBeGreaterThan(share('positive', 'positive', withoutModels));
    expect(share('neutral', 'neutral')).toBeGreaterThan(0.85);
  });

  it('are what training on their texts gives', () => {
    expect(trainSentiment(trainingTexts())).toEqual(models);
  });
});
