import { describe, expect, it } from 'vitest';
import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { reviewLine, reviewsIn } from '#test/bench/triage/reviews.ts';

const triaged = (message: string) => triage({ subject: '', message });
const sentimentOf = (message: string) => triaged(message).sentiment;

describe('an opinion', () => {
  it('is the sentiment of a text that says nothing else, and is named', () => {
    expect(triaged('Pretty piece of junk.')).toMatchObject({
      sentiment: 'negative',
      signals: [{ rule: 'unfavourable-opinion', match: 'junk', weight: 0 }],
    });
    expect(sentimentOf('Very nice case, highly recommended.')).toBe('positive');
    expect(sentimentOf('The case arrived on Monday.')).toBe('neutral');
  });

  it('turns into its opposite if it is denied, and two that disagree are none', () => {
    expect(sentimentOf('The bread is not that good.')).toBe('negative');
    expect(sentimentOf('The case is nice. The clip is weird.')).toBe('neutral');
  });

  it('is politeness beside a question or in an emergency', () => {
    expect(sentimentOf('Your filter is handy. Could it remember its setting?')).toBe('neutral');
    expect(triaged('The light is good, but the whole site is down for all users.')).toMatchObject({
      urgency: 'high',
      sentiment: expect.not.stringMatching('positive'),
    });
  });

  it('changes nothing but sentiment', () => {
    const isUrgencyRule = ({ urgency, action, sentiment }: (typeof englishRules.rules)[number]) =>
      Boolean(urgency || action || !sentiment);
    const without = compileRules({ ...englishRules, rules: englishRules.rules.filter(isUrgencyRule) });
    const tickets = tuningHalf();

    expect(without.rules.length).toBe(defaultRules().rules.length - 2);
    for (const ticket of tickets) {
      const { urgency, requires_action, score, confidence, language, judged } = triage(ticket, without);
      expect(triage(ticket)).toMatchObject({ urgency, requires_action, score, confidence, language, judged });
    }
    expect(tickets.filter((ticket) => triage(ticket).sentiment !== triage(ticket, without).sentiment)).not.toEqual([]);
  });
});

describe('sentences of reviews', () => {
  it('are in one half only', () => {
    const held = new Set(reviewsIn('held-out').map(({ message }) => message));

    expect(held.size).toBeGreaterThan(900);
    expect(reviewsIn('tuning').filter(({ message }) => held.has(message))).toEqual([]);
  });

  it('are misses if they are called neutral', () => {
    const review = (sentiment: 'negative' | 'positive') => ({ subject: '', message: sentiment, sentiment });
    const line = reviewLine('half', [review('negative'), review('positive')], ({ message }) =>
      message === 'positive' ? 'positive' : 'neutral',
    );

    expect(line).toContain('macro-F1 0.500, negative found 0.00');
    expect(line).toContain('positive found 1.00');
  });
});
