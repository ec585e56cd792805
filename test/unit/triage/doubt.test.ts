import { describe, expect, it } from 'vitest';
import { defaultRules, triage } from '#lib/triage/triage.ts';

const doubtOf = (message: string) => {
  const { urgency, doubt } = triage({ subject: '', message }, defaultRules());
  return { urgency, doubt };
};

describe('triage is in doubt', () => {
  it('about a language that it cannot judge', () => {
    const message = 'Kukaan meistä ei pääse kirjautumaan sisään, ja asiakkaat odottavat jo kolmatta tuntia.';
    expect(doubtOf(message)).toEqual({ urgency: 'medium', doubt: 'unjudged' });
  });

  it('where one of its parts alone says that a text is urgent, and the whole does not', () => {
    const message = 'ASAP please, the export of my team is broken and the boss waits';
    expect(doubtOf(message)).toEqual({ urgency: 'medium', doubt: 'disagreement' });
  });

  it.each([
    ['urgent', 'Nothing works since the update, please help', 'high'],
    ['harmless', 'How do I change the delivery address of my order?', 'low'],
  ])('about nothing that is clearly %s', (_, message, urgency) => {
    expect(doubtOf(message)).toEqual({ urgency, doubt: null });
  });
});
