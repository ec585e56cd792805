import { expect, it } from 'vitest';
import { choicesFor, inWords, isConfirmation } from '#infra/dashboard/src/triage/correction-words.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';

const by = { by: 'key k-1', at: '2026-01-10T08:00:00.000Z' };
const labelsFor = (urgency: (typeof urgencies)[number]) => choicesFor(urgency).choices.map(({ label }) => label);

it('what is of medium urgency, such as what could not be judged, can be called urgent or not', () => {
  expect(labelsFor('high')).toEqual(['Not urgent', 'Confirm: urgent']);
  expect(labelsFor('medium')).toEqual(['Urgent', 'Not urgent']);
  expect(labelsFor('low')).toEqual(['Urgent']);
});

it('every field of a correction is named', () => {
  expect(inWords({ urgency: 'low', sentiment: 'neutral', requires_action: false })).toBe(
    'low urgency, neutral sentiment, no action required',
  );
  expect(inWords({ requires_action: true })).toBe('action required');
});

it('a correction that says what triage says is a confirmation, and no other is', () => {
  for (const said of urgencies)
    for (const instead of urgencies)
      for (const sentiment of sentiments) {
        const fields = { urgency: said, sentiment };
        const corrected = { fields, instead_of: { urgency: instead, sentiment }, ...by };
        expect(isConfirmation(corrected)).toBe(said === instead);
      }
});
