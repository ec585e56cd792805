import { describe, expect, it } from 'vitest';
import { of } from './triaging.ts';

describe('negation', () => {
  it.each([
    'This is not urgent.',
    'The site is not down.',
    "The site isn't down any more",
    'It is no longer broken',
    'There was no data breach',
    'I do not want a refund',
    "I don't want to cancel my subscription",
    'We will not sue',
    'There is no outage here',
  ])('cancels its words: %s', (message) => {
    expect(of(message).urgency).not.toBe('high');
    expect(of(message).sentiment).not.toBe('negative');
  });

  it.each([
    'We need this not tomorrow, but now: the site is down',
    'Not only that. The site is down.',
    "I can't log in and I can't wait, the site is down",
    'No, the site is down',
  ])('ends with its clause: %s', (message) => {
    expect(of(message).urgency).toBe('high');
  });

  it('turns praise into a negative sentiment', () => {
    expect(of('I am not happy with this').sentiment).toBe('negative');
    expect(of('I am very happy with this').sentiment).toBe('positive');
  });

  it('does not extend beyond a phrase that contains the negator', () => {
    expect(of('The API is not working, urgent!').urgency).toBe('high');
  });
});

describe('resolution', () => {
  it.each([
    'The outage was resolved.',
    'The site was down this morning. It is fixed now, thanks!',
    'The server was down, but it works again',
    'Thanks, it is not broken any more',
    'Our shop was down and now it is fine again',
  ])('cancels what was said before it: %s', (message) => {
    const answer = of(message);

    expect(answer.urgency).not.toBe('high');
    expect(answer.sentiment).not.toBe('negative');
  });

  it('covers the subject', () => {
    expect(of('All good now, thank you!', 'Urgent: site is down').urgency).toBe('low');
  });

  it.each([
    'The outage is not resolved',
    'It was fixed yesterday, but now the site is down again',
    'I will be happy if it is fixed. The site is down.',
    'The bug is fixed now. We are cancelling our contract all the same.',
  ])('does not cancel what it does not refer to: %s', (message) => {
    expect(of(message).urgency).toBe('high');
  });
});

describe('a hypothetical', () => {
  it.each(['What happens if the site is down?', 'Is there a plan in case of an outage?'])(
    'is not an incident: %s',
    (message) => {
      expect(of(message).urgency).not.toBe('high');
    },
  );
});

describe('a factual question', () => {
  it.each([
    'Do you offer virus scans?',
    'Which authority do I call after a data breach?',
    'Hello, how often do you have an outage?',
  ])('is not an incident: %s', (message) => {
    expect(of(message).urgency).toBe('low');
  });

  it('makes its subject line a topic', () => {
    expect(of('When is the next webinar on payment fraud?', 'Fraud webinar').urgency).toBe('low');
  });

  it.each([
    ['Site down', 'How long will it take?'],
    ['', 'The site is down, do you have a backup?'],
    ['', 'Do you read this? The site is down.'],
    ['', 'Why is our site down?'],
  ])('does not hide an incident beside it: %s %s', (subject, message) => {
    expect(of(message, subject).urgency).toBe('high');
  });
});

describe('a statement of somebody else', () => {
  it.each([
    'The site is down. Your status page says that everything works.',
    'You marked the ticket as resolved, and our site is down again.',
    'Our shop is down. When will it be fixed?',
  ])('cancels nothing: %s', (message) => {
    expect(of(message).urgency).toBe('high');
  });
});

describe('aggravating circumstances', () => {
  it('make a problem urgent if two are combined', () => {
    expect(of('The lamps flicker.').urgency).toBe('medium');
    expect(of('The lamps flicker since this morning.').urgency).toBe('medium');
    expect(of('The lamps of the hospital flicker since this morning.').urgency).toBe('high');
  });

  it('mean nothing without a problem', () => {
    expect(of('Do you fly from the airport near the hospital tomorrow?').urgency).toBe('low');
  });
});
