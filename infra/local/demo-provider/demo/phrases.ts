import type { Mood, Slots } from './business.ts';

/** Slots that every business has, beside its own. */
export const commonSlots: Slots = {
  day: [
    'yesterday',
    'on Monday',
    'on Tuesday',
    'on Wednesday',
    'on Thursday',
    'on Friday',
    'over the weekend',
    'last week',
  ],
  since: ['since yesterday', 'since Monday', 'since Tuesday', 'since Thursday', 'since the weekend', 'since last week'],
  clock: ['8:15', '9:40', '10:05', '11:30', '12:50', '14:20', '15:45', '16:10', '17:35', '19:00', '20:25'],
  pickup: ['16:00', '16:30', '17:00', '17:15', '17:30', '18:00'],
  until: ['noon', '13:00', '15:00', '16:00', '17:00', '18:30'],
  repliedAt: ['09:12', '10:47', '11:03', '13:26', '14:58', '16:31', '17:09'],
  few: ['two', 'three', 'four', 'five', 'six'],
  days: ['three days', 'four days', 'a week', 'eight days', 'ten days', 'two weeks'],
  caseNumber: ['CS-#####', 'CS-4####', 'CS-8####'],
};

export const greetings: Readonly<Record<Mood, readonly string[]>> = {
  negative: ['Hello,', 'Hi,', '{team},', 'To whom it may concern,', 'Dear {team},'],
  neutral: [
    'Hello,',
    'Hi,',
    'Hi there,',
    'Dear {team},',
    'Good morning,',
    'Good afternoon,',
    'Hi {agent},',
    'Hello {team},',
  ],
  positive: ['Hi there,', 'Hello {team},', 'Hi all,', 'Dear {team},', 'Good morning,', 'Hi everyone,'],
};

/** A sentence that says how its writer feels; in an angry ticket there are up to two. */
export const feelings: Readonly<Record<Mood, readonly string[]>> = {
  negative: [
    'This is really not acceptable.',
    'I am extremely disappointed with how this has been handled.',
    'This is the {nth} time this has happened and I have had enough.',
    'Nobody has replied to my last {few} messages.',
    'I have wasted hours on this already.',
    'I was promised a call back {day} and, of course, nobody rang.',
    'Frankly, the service has become terrible.',
    'I am fed up with being passed from one person to the next.',
    'Your chat told me something completely different, which was useless.',
    'I have been a customer for {years} years and I am close to leaving.',
    'What a joke.',
    'It is appalling that I have to write about this again.',
    'Honestly, this is the worst experience I have had with any company.',
    'I am very unhappy about this.',
    '{agent} closed my case {caseNumber} without solving anything.',
    'I find this deeply frustrating.',
    'The last answer I got was a copied paragraph that had nothing to do with my question.',
    'How hard can this be?',
    'I spent {minutes} minutes on hold and was then cut off.',
    'You keep apologising, but nothing changes.',
  ],
  neutral: [
    'I could not find anything about this in the help pages.',
    'I hope this is the right place to ask.',
    'Let me know if you need anything else from me.',
    'My earlier case about this was {caseNumber}.',
    'I am around until {until} today if you would rather call.',
    'There is no rush if you are busy.',
    'A colleague of yours helped me with something similar before.',
    'I can send a screenshot if that is of any use.',
  ],
  positive: [
    'It really made my day.',
    '{agent} was patient, friendly and quick.',
    'I was expecting a long wait and had an answer within {minutes} minutes.',
    'It is rare to get service this good.',
    'I have already recommended you to {few} friends.',
    'After {years} years as a customer I am still impressed.',
    'Please pass this on to {agent}, who deserves the credit.',
    'Keep up the good work.',
    'I could not be happier with how this went.',
  ],
};

export const signOffs: Readonly<Record<Mood, readonly string[]>> = {
  negative: [
    'Regards,',
    'I expect an answer soon.',
    'Waiting for your reply,',
    'Yours, not at all pleased,',
    'Regards,',
  ],
  neutral: ['Best regards,', 'Kind regards,', 'Thanks,', 'Many thanks,', 'Thank you,', 'Best,', 'Regards,', 'Cheers,'],
  positive: ['Warm regards,', 'All the best,', 'Best wishes,', 'Thanks again,', 'Gratefully,', 'Cheers,'],
};

/** What the support team had written before, as a reply quotes it. */
export const quotedReplies = [
  ['Thank you for getting in touch. We have looked into this and', 'will come back to you within two working days.'],
  ['Thanks for your message. Could you tell us a little more about', 'what happened, and when you first noticed it?'],
  ['We have passed your request {caseNumber} on to the team in charge.', 'You do not have to do anything for now.'],
  ['I am sorry to hear that. I have made a note on your account', 'and will let you know as soon as there is news.'],
  [
    'We believe that this has been resolved. If it has not,',
    'just reply to this message and we will reopen {caseNumber}.',
  ],
];

export const deviceLines = [
  'Sent from my iPhone',
  'Sent from my phone, please excuse typos',
  'Sent from Outlook for Android',
];
