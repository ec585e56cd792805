import type { Business } from './business.ts';

export const bank: Business = {
  id: 'larkspur-bank',
  name: 'Larkspur Bank',
  tickets: 3_000,
  prefix: 'LB',
  currency: '€',
  team: 'Larkspur Bank',
  signatures: [
    'Managing director, Tidewater Boats GmbH',
    'Freelance illustrator',
    'Bookkeeping, Café Mirabel',
    'Treasurer, Riverside Rowing Club',
    'Finance, Osterfeld Dental Practice',
  ],
  slots: {
    payment: ['TRF-#######', 'TRF-2######', 'TRF-7######'],
    card: ['4417', '0982', '7731', '5106', '2240', '8895', '3364', '####', '####', '####'],
    shop: [
      'a supermarket',
      'a petrol station in Lyon',
      'an airline',
      'an online bookshop',
      'a hotel in Porto',
      'a streaming service',
      'a furniture shop',
      'a ticket office',
    ],
    account: ['current account', 'savings account', 'joint account', 'business account'],
    month: ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November'],
    device: ['iPhone 13', 'Pixel 8', 'Galaxy S22', 'old tablet', 'new phone', 'Android phone'],
  },
  topics: [
    {
      kind: 'urgent',
      subjects: [
        'Fraud on my account!',
        'Unauthorised payment of {amount}',
        'Card ending {card} used by someone else',
        'URGENT stolen card',
      ],
      facts: [
        'There is a payment of {amount} to {shop} on my {account} that I did not make.',
        'My card ending in {card} was stolen {day}, and {few} payments have gone out since.',
        'Somebody has moved {amount} out of my {account}; I got the notice at {clock}.',
      ],
      details: [
        'I have never given my PIN to anybody.',
        'I cannot freeze the card in the app, the button does nothing.',
        'Another attempt came in while I was writing this.',
        'I had clicked on a message that looked exactly like one of yours.',
      ],
      asks: [
        'Block everything immediately, please!',
        'Please stop the transfer right now and call me.',
        'I want the money back and the account locked today.',
      ],
    },
    {
      kind: 'urgent',
      subjects: [
        'Locked out, salaries due today',
        'Payments are not going out',
        'App down, cannot pay',
        'Transfers failing for everyone here',
      ],
      facts: [
        'None of our transfers has gone out since {clock}; each one ends with an error.',
        'The app and the website have both been down since {clock}.',
        'Our business account was locked {day} without warning and the salaries of {count} people are due today.',
      ],
      details: [
        'Customers are standing at the till and the card terminal refuses every card.',
        'The status page shows no outage.',
        'The hotline plays a tape and hangs up.',
        'The rent of {amount} has to be there by tonight.',
      ],
      asks: [
        'We need access immediately.',
        'Please treat this as an emergency.',
        'Get somebody to call me within the hour.',
      ],
    },
    {
      kind: 'urgent',
      subjects: [
        "Someone else's statements in my inbox",
        'Data protection: wrong documents',
        "Seeing a stranger's balance",
      ],
      facts: [
        'In my mailbox in the app there are {few} statements of another customer, with name and IBAN.',
        "After logging in at {clock} I saw the balance and the payments of somebody else's {account}.",
        'You sent my {month} statement to a person I do not know, who has just phoned me.',
      ],
      details: [
        'I have taken screenshots as proof.',
        'I did not open the rest of it.',
        'This is clearly a breach of data protection.',
      ],
      asks: [
        'I expect an immediate explanation and a notice to the authority.',
        'Please fix this at once and tell me who has seen my data.',
        'I ask for a written statement from your data protection officer within 72 hours.',
      ],
    },
    {
      kind: 'urgent',
      subjects: ['Complaint to the ombudsman', 'My lawyer will contact you', 'Formal complaint, last warning'],
      facts: [
        'You have been holding back {amount} from my {account} for {days} without giving a reason.',
        'You refuse to refund the disputed payment of {amount} although I reported it in time.',
        'Your bank passed a debt of {amount} to a collection agency that I paid in {month}.',
      ],
      details: [
        'I have the receipt of the transfer {payment}.',
        'All deadlines that I set have passed.',
        'The case number is {caseNumber}.',
      ],
      asks: [
        'I have handed the matter to my lawyer and will sue if it is not settled this week.',
        'A complaint has gone to the ombudsman and to the financial regulator.',
        'If I do not see the refund by tomorrow, you will hear from my solicitor.',
      ],
    },
    {
      kind: 'problem',
      subjects: [
        'Transfer {payment} not arrived',
        'Missing transfer',
        'Where is my money? {payment}',
        'Incoming payment not shown',
      ],
      facts: [
        'My transfer {payment} of {amount} left {day} and has not arrived.',
        'A payment of {amount} that was sent to me {day} does not show in my {account}.',
        'The transfer {payment} has been shown as pending for {days}.',
      ],
      details: [
        'The IBAN is correct, I checked it {few} times.',
        'The other bank says that it never came in.',
        'Usually this takes a day.',
        'It was meant to be an instant one.',
      ],
      asks: [
        'Please find out where it is.',
        'Can you trace it?',
        'When will it be booked?',
        'Please call it back if it went wrong.',
      ],
    },
    {
      kind: 'problem',
      subjects: [
        'Card declined',
        'Card ending {card} does not work',
        'Payment refused at {shop}',
        'Card blocked abroad',
      ],
      facts: [
        'My card ending in {card} was declined at {shop} {day}.',
        'The card {card} has stopped working {since}, in shops and online.',
        'I tried to pay {amount} at {shop} and the card was refused {few} times.',
      ],
      details: [
        'There is more than enough money on the account.',
        'I had to leave my shopping behind.',
        'The app says that the card is active.',
        'The limit should be higher than that.',
      ],
      asks: ['What is wrong with it?', 'Please unblock the card or send a new one.', 'Could you check the limits?'],
    },
    {
      kind: 'problem',
      subjects: [
        'Fee of {amount} on my statement',
        'Unexpected charge',
        'Account fee although free of charge',
        'Wrong interest',
      ],
      facts: [
        'My {month} statement shows a fee of {amount} that I do not recognise.',
        'I was charged {amount} for the {account}, which was advertised as free.',
        'The interest on my {account} for {month} is too low by {amount}.',
      ],
      details: [
        'I was not told about any change in prices.',
        'The terms that I signed say otherwise.',
        'It is the same as in {month}.',
      ],
      asks: ['Please refund it.', 'Could you explain what it is for?', 'Please check and correct it.'],
    },
    {
      kind: 'problem',
      subjects: [
        'Cannot log in',
        'App keeps crashing',
        'Two-factor code never comes',
        'App does not open on my {device}',
      ],
      facts: [
        'The app on my {device} closes by itself {since}.',
        'I do not get the code by text message when I log in.',
        'After the update the app asks me to register my {device} again and again.',
      ],
      details: [
        'I deleted and installed it again.',
        'The website works, the app does not.',
        'My number has not changed.',
        'Error {count}-{card} is shown for a moment.',
      ],
      asks: ['How can I get in again?', 'Please reset my login.', 'Do you know when this will be fixed?'],
    },
    {
      kind: 'problem',
      subjects: ['Direct debit taken twice', 'Double booking of {amount}', 'Standing order executed twice'],
      facts: [
        'My standing order of {amount} was carried out twice {day}.',
        'A merchant took {amount} twice from my {account}.',
        'The payment {payment} appears two times in the list.',
      ],
      details: [
        'The account is overdrawn now because of it.',
        'The merchant says that they took it only once.',
        'Both have the same reference.',
      ],
      asks: [
        'Please return one of them.',
        'Please sort this out and waive the overdraft fee.',
        'Which of the two will be cancelled?',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Identity check failed', 'Video ident not working', 'Documents rejected again'],
      facts: [
        'The video identification broke off {few} times {day}.',
        'My passport was rejected for the {nth} time.',
        'I uploaded the papers for the {account} {days} ago and have heard nothing.',
      ],
      details: [
        'The pictures are sharp and the passport is valid.',
        'I sat in the queue for {minutes} minutes each time.',
        'The mail only says "does not meet the criteria".',
      ],
      asks: [
        'What exactly is missing?',
        'Is there another way to identify myself?',
        'Please have a person look at it.',
      ],
    },
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
        'My account is a {account}.',
      ],
      asks: ['How do I do that?', 'How long does it take to take effect?', 'Do you need any papers for it?'],
    },
    {
      kind: 'question',
      subjects: ['Tax certificate', 'Statement for {month}', 'Proof of balance needed', 'Confirmation of account'],
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
        'Second account holder',
        'Opening an account for my daughter',
        'Adding a partner to the account',
        'Power of attorney',
      ],
      facts: [
        'My wife would like to join my {account}.',
        'I would like to open an account for my daughter, who is {count}.',
        'Our club has a new treasurer as of {month}.',
      ],
      details: ['She is a customer of yours already.', 'We live at the same address.', 'We both have the app.'],
      asks: ['What do we have to fill in?', 'Can this be done online?', 'Will we each get a card?'],
    },
    {
      kind: 'question',
      subjects: ['Change of address', 'New phone number', 'I am moving to another country'],
      facts: [
        'I am moving in {month}.',
        'I have a new phone number and a {device}.',
        'My name changed after the wedding in {month}.',
      ],
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
  ],
};
