import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark, withoutMatches } from '#lib/tickets/erased.ts';
import { storedTriage, type TriageRecord, triageRecordOf } from '#lib/tickets/stored-triage.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { reasonInWords } from '#lib/triage/reason.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const signal = fc.record({ rule: text, match: text, weight: fc.double({ noNaN: true, noDefaultInfinity: true }) });
const record: fc.Arbitrary<TriageRecord> = fc.record({
  version: text,
  score: fc.double({ noNaN: true }),
  reason: text,
  signals: fc.array(
    signal.map((one) => ({ ...one, weight: one.weight + 0 })),
    { maxLength: 12 },
  ), // no negative zero
});
const urgency = fc.constantFrom(...urgencies);

describe('a stored triage', () => {
  it('is read as it was stored, in this form and in that of the releases before', () => {
    fc.assert(
      fc.property(record, urgency, (one, urgency) => {
        expect(triageRecordOf(storedTriage(one, urgency), urgency)).toEqual(one);
        expect(triageRecordOf(one, urgency)).toEqual(one);
      }),
    );
  });

  it('has no quoted text once it is erased, in either form', () => {
    fc.assert(
      fc.property(record, urgency, (one, urgency) => {
        for (const stored of [one, storedTriage(one, urgency)]) {
          const { reason, signals, ...rest } = triageRecordOf(withoutMatches(stored, urgency), urgency);
          expect(reason).toBe(erasedMark);
          expect(signals).toEqual(one.signals.map((each) => ({ ...each, match: erasedMark })));
          expect(rest).toEqual({ version: one.version, score: one.score });
        }
      }),
    );
  });

  it('holds no sentence that its signals give', () => {
    const ticket = { subject: 'Outage', message: 'The site is down since nine, our lawyer will call.', status: 'open' };
    const { triage: stored, urgency } = triageBy(defaultRules())(ticket);

    expect(stored).not.toHaveProperty('reason');
    expect(triageRecordOf(stored, urgency).reason).toBe(reasonInWords(triage(ticket)));
  });
});
