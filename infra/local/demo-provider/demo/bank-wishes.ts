import type { Topic } from './business.ts';

export const bankWishes: readonly Topic[] = [
  {
    kind: 'question',
    subjects: ['Raise card limit', 'Limit for transfers', 'Higher limit for a large payment'],
    facts: [
      'I want to pay {amount} for a car next week.',
      'I would like to raise the daily limit of my card ending in {card}.',
      'We have to transfer {amount} to a notary.',
    ],
    details: [
      'The app does not let me set more than the standard.',
      'It would be for one day only.',
      'It is about my {account}.',
    ],
    asks: ['How do I do that?', 'How long does it take to take effect?', 'Do you need any papers for it?'],
  },
  {
    kind: 'question',
    subjects: [
      'Document needed',
      'Where are my documents?',
      'Papers for an appointment',
      'Certificate or confirmation',
    ],
    facts: [
      'I need the tax certificate for last year.',
      'My accountant asks for the {month} statement of my {account}.',
      'I need a confirmation of my balance for a visa.',
    ],
    details: [
      'I cannot find it in the documents tab.',
      'It should be in English, if possible.',
      'A PDF would be fine.',
    ],
    asks: ['Where can I download it?', 'Could you send it to me?', 'What does it cost?'],
  },
  {
    kind: 'question',
    subjects: [
      'More people on one account',
      'Account for a second person',
      'Question about accounts for others',
      'Access for somebody else',
    ],
    facts: [
      'My wife would like to join my {account}.',
      'I would like to open an account for my daughter, who is {count}.',
      'Our club has a new treasurer as of {month}.',
    ],
    details: ['All of us are customers of yours already.', 'We live at the same address.', 'Everybody has the app.'],
    asks: ['What do we have to fill in?', 'Can this be done online?', 'Will we each get a card?'],
  },
  {
    kind: 'question',
    subjects: [
      'Change of my details',
      'Update of personal data',
      'Something has changed on my side',
      'Changing my profile',
    ],
    facts: ['I am moving in {month}.', 'I have a new phone number.', 'My name changed after the wedding in {month}.'],
    details: [
      'The form in the app asks for the old code first.',
      'I want to keep my {account}.',
      'Post should go to the new address from the first of the month.',
    ],
    asks: ['How do I change that?', 'Is there anything that I must send you?', 'Does anything else change for me?'],
  },
  {
    kind: 'thanks',
    subjects: [
      'Thank you',
      'Refund received',
      'Great help with {payment}',
      'Praise for {agent}',
      'Re: Missing transfer',
    ],
    facts: [
      'The {amount} are back on my account, thank you very much!',
      '{agent} solved the matter with {payment} in one call.',
      'My new card, ending in {card}, came after just two days, fantastic.',
      'The transfer {payment} has arrived, many thanks for your help.',
    ],
    details: [
      'I was quite worried, and you took the time to explain everything.',
      'My old bank would have taken weeks.',
      'Very friendly and competent.',
    ],
    asks: ['You can close the case.', 'Thanks again, I am very happy to be with you.', 'Excellent service, really.'],
  },
  {
    kind: 'thanks',
    subjects: ['Love the new app', 'Just some praise', 'Compliment'],
    facts: [
      'The new spending overview in the app is great.',
      'Opening the {account} took {minutes} minutes, which is amazing.',
      'I really like that {shop} shows up with its name in the list now.',
    ],
    details: ['It works perfectly on my {device}.', 'I finally know where my money goes.', 'Simple and beautiful.'],
    asks: ['Thank you to the developers.', 'Well done!', 'Please keep it like this.'],
  },
];
