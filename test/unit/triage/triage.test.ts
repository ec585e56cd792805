import { describe, expect, it } from 'vitest';
import { triage } from '#lib/triage/triage.ts';

const of = (message: string, subject = '') => triage({ subject, message });
const rulesIn = (message: string): string[] => of(message).signals.map(({ rule }) => rule);

describe('a strong rule', () => {
  it.each([
    ['outage', 'The site is down.'],
    ['outage', 'our servers have been down since noon'],
    ['outage', "The server's down"],
    ['outage', 'There is a major outage in your region'],
    ['outage', 'Nobody can log in'],
    ['business-stopped', 'We are losing customers by the minute'],
    ['business-stopped', 'The production line has stopped'],
    ['data-loss', 'The update deleted all our invoices'],
    ['security', 'My account was hacked'],
    ['security', 'I found a vulnerability in your login'],
    ['security', 'There are fraudulent orders on my card'],
    ['data-protection', 'I ask for erasure under the GDPR'],
    ['data-protection', 'Delete all my data'],
    ['legal-threat', 'You will hear from my lawyer'],
    ['legal-threat', 'I will sue you'],
    ['legal-threat', 'We will see you in court'],
    ['refund-threat', 'I am filing a chargeback'],
    ['refund-threat', 'I want my money back'],
    ['refund-threat', 'I demand a full refund'],
    ['cancellation', 'Please cancel my subscription'],
    ['cancellation', 'We are switching to a competitor'],
    ['cancellation', "I'm cancelling our contract"],
    ['safety', 'The charger caught fire'],
    ['safety', 'I smell gas in the kitchen'],
    ['safety', 'Somebody is trapped in the lift'],
  ])('%s makes a ticket high: %s', (rule, message) => {
    expect(rulesIn(message)).toContain(rule);
    expect(of(message)).toMatchObject({ urgency: 'high', requires_action: true });
  });

  it('outweighs calm words and praise', () => {
    const answer = of('Not urgent, I love your product and thank you, but we are cancelling our contract.');

    expect(answer.urgency).toBe('high');
  });
});

describe('a strong signal among calm words', () => {
  it.each([
    'Thank you for the brochure and the kind words. Should the deposit not be with us by Friday, our lawyer will write to you next. Have a pleasant weekend.',
    'Could you tell me what the new catalogue costs and when it appears? By the way, I can see the invoices of other customers in my account since the update.',
  ])('decides: %s', (message) => {
    expect(of(message).urgency).toBe('high');
  });
});

describe('a problem in words that no rule has', () => {
  it.each([
    'The buckle of the baby carrier opened while I was walking down the stairs, I caught him by his jacket.',
    'When I log in with my own user name I see the invoices of another customer, with address and bank details.',
  ])('is urgent by its wording: %s', (message) => {
    expect(of(message).urgency).toBe('high');
    expect(rulesIn(message)).toContain('alarming-wording');
  });
});

describe('a word within another word', () => {
  it.each([
    'Where can I download the manual?',
    'Your driver was courteous',
    'Breakdown of the countdown',
    'I pursue my studies and issued a tissue',
    'The lawn mower is lovely',
    'The chandelier is beautiful',
    'A shacked up hackney carriage',
  ])('gives no strong signal: %s', (message) => {
    expect(of(message).urgency).not.toBe('high');
  });
});

describe('a set phrase', () => {
  it.each([
    'Scroll down to the end and write down the number',
    'How much is the down payment?',
    'When does the next crash course start?',
    'Is your product GDPR compliant?',
    'Which tennis court is ours?',
    'Hi Sue, could you send me the form?',
    'Does the app run on Fire TV?',
    'Where do I enter the emergency contact?',
    'What is your cancellation policy?',
  ])('is matched as a whole: %s', (message) => {
    expect(of(message).urgency).not.toBe('high');
  });
});

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

describe('a statement that matches no rule', () => {
  it('is classified by its wording', () => {
    const answer = of('The battery lasts four minutes after a whole night on the charger.');

    expect(answer).toMatchObject({ urgency: 'medium', requires_action: true });
    expect(answer.signals.map(({ rule }) => rule)).toContain('trouble-wording');
  });

  it('requires action if its wording is unknown, too', () => {
    const answer = of('Laskun loppusumma poikkeaa sopimuksesta, korjatkaa viimeistään perjantaina kiitos.');

    expect(answer).toMatchObject({ urgency: 'medium', requires_action: true });
    expect(answer.signals.map(({ rule }) => rule)).toContain('unexplained');
  });

  it('is classified only if it is as long as a sentence', () => {
    expect(of('Tuesday at ten then').requires_action).toBe(false);
  });
});

describe('the same problem described in several ways', () => {
  it('counts once', () => {
    expect(of('There is an error, it is broken').score).toBe(of('There is an error').score);
  });
});

describe('a ticket without strong words', () => {
  it('is medium for a problem', () => {
    expect(of('The export shows an error')).toMatchObject({ urgency: 'medium', requires_action: true });
  });

  it('is high for a pressing problem', () => {
    expect(of('The export shows an error, we need it fixed immediately').urgency).toBe('high');
  });

  it('is low for a question', () => {
    expect(of('Do you offer gift cards?')).toMatchObject({
      urgency: 'low',
      requires_action: true,
      sentiment: 'neutral',
    });
  });

  it('requires no action if it only thanks', () => {
    expect(of('Thank you so much, great service!')).toMatchObject({
      urgency: 'low',
      requires_action: false,
      sentiment: 'positive',
    });
  });

  it('requires no action if it is an automatic reply', () => {
    expect(of('Automatic reply: I am out of the office').requires_action).toBe(false);
  });

  it('is neutral and low if it is empty', () => {
    expect(of('')).toMatchObject({
      urgency: 'low',
      sentiment: 'neutral',
      requires_action: false,
      score: 0,
      signals: [],
    });
  });
});

describe('invisible characters', () => {
  it('do not hide an emergency', () => {
    const plain = of('The site is down, this is an emergency');

    expect(plain.urgency).toBe('high');
    expect(of('The si\u200bte is d\u200bown, this is an emer\u00adgency')).toEqual(plain);
    expect(of('My law\u00adyer will call')).toEqual(of('My lawyer will call'));
  });

  it('do not hide a quotation or a sign-off', () => {
    const plain = of('Thanks!\nKind regards\nJo\n\n> The site is down');

    expect(of('Thanks!\nKind\u200b reg\u00adards\nJo\n\n\ufeff> The site is down')).toEqual(plain);
  });
});

describe('weak signals', () => {
  it('do not make a ticket high by themselves', () => {
    expect(of('HELLO HELLO HELLO!!!!!').urgency).toBe('low');
  });

  it('are listed among the signals', () => {
    expect(rulesIn('PLEASE SEND THE INVOICE NOW')).toContain('shouting');
  });

  it('are ordered below what they weaken and above what they strengthen', () => {
    const plain = of('There is an error').score;

    expect(of('There is a minor error').score).toBeLessThan(plain);
    expect(of('There is really an error').score).toBeGreaterThan(plain);
    expect(of('I am really disappointed').score).toBeGreaterThan(of('I am disappointed').score);
  });
});

describe('the result of a triage', () => {
  it("quotes the sender's words, the highest weight first", () => {
    const { signals } = of('An error shows. Our site IS\n down.');

    expect(signals[0]).toEqual({ rule: 'outage', match: 'site IS down', weight: 10 });
    expect(signals[1]).toMatchObject({ rule: 'problem', match: 'error' });
  });

  it('names the version of engine and rules', () => {
    expect(of('x').triage_version).toMatch(/^\d+\+en-\d+\.[0-9a-f]{8}$/);
  });
});
