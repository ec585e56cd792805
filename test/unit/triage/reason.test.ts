import { describe, expect, it } from 'vitest';
import { reasonInWords, rulesInWords } from '#lib/triage/reason.ts';
import { triage } from '#lib/triage/triage.ts';

const reasonFor = (message: string) => reasonInWords(triage({ subject: '', message }));

describe('the reason of a triage', () => {
  it('quotes what makes a ticket urgent in the sender’s words', () => {
    expect(reasonFor('Our site is down. Our lawyer writes.')).toBe('Outage ("site is down"), legal threat ("lawyer")');
  });

  it('says nothing of wording that was weighed, where a rule matches', () => {
    const message = 'None of our 40 tills opens the drawer since this morning and there is a queue out of the door';
    expect(reasonFor(message)).toMatch(/^Outage \("None of our"\)/);
    expect(reasonFor(message)).not.toContain('wording');
  });

  it('quotes no words that only sound alarming', () => {
    const signals = [{ rule: 'alarming-wording', match: 'Good afternoon', weight: 9 }];
    expect(reasonInWords({ urgency: 'high', signals })).toBe('Alarming wording');
  });

  it('names fraud as a person would', () => {
    expect(reasonFor('I do not recognise this payment')).toBe(
      'Fraud payment not recognised ("do not recognise this payment")',
    );
  });

  it('begins with the passage that resembles urgent tickets, where no rule says enough', () => {
    const message = 'I think my card was copied and used by another person today.';

    expect(reasonFor(message)).toMatch(/^Like urgent tickets \(".*card was copied.*"\)/);
    expect(reasonFor(`${message} Our lawyer writes.`)).toMatch(/^Legal threat \("lawyer"\)/);
    expect(reasonFor(`${message} Our lawyer writes.`)).not.toContain('urgent tickets');
  });

  it('omits signals that lower the urgency', () => {
    expect(reasonFor('Thanks, but the site is down')).toBe('Outage ("site is down")');
  });

  it('takes wages for a secret only where others see them', () => {
    expect(reasonFor('I can see the salaries of my colleagues in the app')).toMatch(/^Security/);
    expect(reasonFor('Our account is locked and the salaries of 40 people are due today')).not.toContain('Security');
  });

  it('is without the sender’s words where those are private', () => {
    const { signals } = triage({ subject: '', message: 'Our site is down. Our lawyer writes.' });

    expect(rulesInWords(signals)).toBe('Outage, legal threat');
    expect(rulesInWords([])).toBe('');
  });

  it('says so if there is no signal', () => {
    expect(reasonFor('Hello')).toBe('Nothing speaks for more than low urgency');
  });

  it('is cut after a whole signal, however many there are', () => {
    const signals = Array.from({ length: 9 }, (_, at) => ({ rule: `rule-${at}`, match: 'm'.repeat(55), weight: 1 }));
    const reason = reasonInWords({ urgency: 'high', signals });

    expect(reason.length).toBeLessThanOrEqual(200);
    expect(reason).toMatch(/"\)$/);
  });
});
