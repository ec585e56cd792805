import { describe, expect, it } from 'vitest';
import { triage } from '#lib/triage/triage.ts';

const urgencyFor = (message: string) => triage({ subject: '', message }).urgency;

describe('fraud in plain words', () => {
  it.each([
    'I do not recognise this payment',
    'There is a withdrawal that was not by me',
    'I got codes I did not ask for',
  ])('is urgent: %s', (message) => {
    expect(urgencyFor(message)).toBe('high');
  });
});

describe('words of alarm in another sense', () => {
  it.each([
    'Boarding now, will write later about the seat.',
    'How do I dispute a payment?',
    "I can't breathe for laughing, your advert is so good.",
  ])('are not urgent: %s', (message) => {
    expect(urgencyFor(message)).not.toBe('high');
  });
});
