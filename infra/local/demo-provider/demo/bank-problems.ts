import type { Topic } from './business.ts';

export const bankProblems: readonly Topic[] = [
  {
    kind: 'urgent',
    subjects: [
      'Fraud on my account!',
      'Stolen money, please act',
      'I am being robbed right now',
      'URGENT: theft from my account',
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
      'We cannot pay anybody',
      'Payments are not going out',
      'URGENT: no payment possible',
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
    subjects: ["Other people's bank data", 'Data protection incident', 'My data in the wrong hands'],
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
    subjects: ['Card declined', 'Card ending {card} does not work', 'Payment refused at {shop}', 'Card blocked abroad'],
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
      'Something wrong on my statement',
      '{month} does not add up',
      'Question about {fee}',
      'Wrong amount booked',
    ],
    facts: [
      'My {month} statement shows a fee of {fee} that I do not recognise.',
      'I was charged {fee} for the {account}, which was advertised as free.',
      'The interest on my {account} for {month} is too low by {fee}.',
    ],
    details: [
      'I was not told about any change in prices.',
      'The terms that I signed say otherwise.',
      'It was the same in the month before.',
    ],
    asks: ['Please refund it.', 'Could you explain what it is for?', 'Please check and correct it.'],
  },
  {
    kind: 'problem',
    subjects: [
      'Cannot log in',
      'The app does not let me in',
      'Login trouble {since}',
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
    subjects: ['Direct debit taken twice', 'Double booking of {amount}', 'Taken twice'],
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
    subjects: ['Identity check failed', 'Verification still not done', 'Trouble with the identity check'],
    facts: [
      'The video identification broke off {few} times {day}.',
      'My passport was rejected for the {nth} time.',
      'I uploaded the papers for the {account} {days} ago and have heard nothing.',
    ],
    details: [
      'The pictures are sharp and the passport is valid.',
      'I waited {minutes} minutes for an answer each time.',
      'The mail only says "does not meet the criteria".',
    ],
    asks: ['What exactly is missing?', 'Is there another way to identify myself?', 'Please have a person look at it.'],
  },
];
