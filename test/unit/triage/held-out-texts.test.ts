import { describe, expect, it } from 'vitest';
import { linesBySource } from '#test/bench/triage/by-source.ts';
import { shareOf } from '#test/bench/triage/intervals.ts';
import { shortTexts } from '#test/bench/triage/short-texts.ts';
import { inPart, tradeTickets } from '#test/bench/triage/sources.ts';

describe('texts that are held out', () => {
  it('are in one part only', () => {
    const texts = tradeTickets();

    expect(inPart(texts, 'training').length + inPart(texts, 'held-out').length).toBe(texts.length);
    expect(inPart(texts, 'held-out').length).toBeGreaterThan(0);
  });

  it('have what makes them urgent beside what their senders feel', () => {
    const texts = inPart(shortTexts(), 'held-out');
    const kinds = new Set(texts.map(({ kind }) => kind));

    expect(new Set(texts.map(({ sentiment }) => sentiment))).toEqual(new Set(['negative', 'neutral', 'positive']));
    expect(kinds.has(null)).toBe(true);
    expect([...kinds].filter((kind) => kind !== null && !/^[a-z]+$/.test(kind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(2);
  });

  it('give a share with bounds around it', () => {
    const { share, from, to } = shareOf(3, 100);

    expect(from).toBeCloseTo(0.0103, 3);
    expect(share).toBe(0.03);
    expect(to).toBeCloseTo(0.0845, 3);
  });

  it('are counted by source and by kind', () => {
    const text = (kind: string | null) => ({ subject: '', message: '', kind });
    const lines = linesBySource('all', { desk: [text(null), text('fraud')] }, () => ({ urgency: 'high' }));

    expect(lines).toEqual([
      'all, desk: false alarms per 1,000 1000 (207 to 1000) of 1, recall 1.00 (0.21 to 1.00) of 1',
      'all, fraud: recall 1.00 (0.21 to 1.00) of 1',
      'all: precision 0.01 (0.00 to 0.07) where 1.5 % of tickets are urgent',
    ]);
  });
});
