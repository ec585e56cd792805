import { describe, expect, it } from 'vitest';
import { of, rulesIn } from './triaging.ts';

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

describe('a statement that matches no rule', () => {
  it('is classified by its wording', () => {
    const answer = of('The battery lasts four minutes after a whole night on the charger.');

    expect(answer).toMatchObject({ urgency: 'medium', requires_action: true });
    expect(answer.signals.map(({ rule }) => rule)).toContain('trouble-wording');
  });

  it('requires action if its wording is unknown, too', () => {
    const answer = of('Laskun loppusumma poikkeaa sopimuksesta, korjatkaa viimeistään perjantaina kiitos.');

    expect(answer).toMatchObject({ urgency: 'medium', requires_action: true });
    expect(answer.signals.map(({ rule }) => rule)).toContain('unjudged-language');
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
    expect(of('Hello').triage_version).toMatch(/^\d+\+en-\d+\.[0-9a-f]{8}$/);
  });
});
