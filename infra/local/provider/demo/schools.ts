import type { Business } from './business.ts';

export const schools: Business = {
  id: 'slateboard-schools',
  name: 'Slateboard for Schools',
  tickets: 1_900,
  prefix: 'SB',
  currency: '$',
  team: 'Slateboard support',
  signatures: [
    'Head of IT, Millbrook High School',
    'Year 9 coordinator, St. Brendan Academy',
    'School secretary, Ellery Park Primary',
    'Deputy principal, Lakeview Middle School',
    'Maths department, Corrigan College',
  ],
  slots: {
    class: [
      'Year 7B',
      'Year 9 Physics',
      'Grade 4',
      'the maths AP course',
      '10C',
      'the choir',
      'Spanish 2',
      'our sixth form',
      'Year 8 History',
      'homeroom 12',
    ],
    feature: [
      'the gradebook',
      'the timetable',
      'the homework module',
      'the parent portal',
      'attendance',
      'the quiz builder',
      'report cards',
      'the messaging tool',
    ],
    pupils: ['24', '27', '31', '60', '118', '240', '410', '650', '900', '1,150'],
    browser: ['Chrome', 'Firefox', 'Safari', 'Edge', 'the iPad app', 'a Chromebook'],
    system: ['Google Workspace', 'our MIS', 'Microsoft 365', 'the district directory', 'our library system'],
    invoice: ['INV-20###', 'INV-21###', 'INV-22###'],
    term: ['this term', 'next term', 'the autumn term', 'the spring term', 'the exam period'],
  },
  topics: [
    {
      kind: 'urgent',
      subjects: [
        'Slateboard is down during exams',
        'Nobody can log in',
        'URGENT: exam platform not loading',
        'Whole school locked out',
      ],
      facts: [
        'Slateboard has been down for the whole school since {clock}.',
        '{pupils} pupils are sitting in an online exam right now and the page does not load.',
        'Since {clock} nobody, staff or pupils, can log in; we get a 502 error.',
      ],
      details: [
        'The exam cannot be moved.',
        'We tried {browser} and several networks.',
        'Answers that were already given seem to be lost.',
        'All {few} of our buildings are affected.',
      ],
      asks: [
        'We need help immediately.',
        'Please call the school office right now.',
        'When will it be back? Every minute counts.',
      ],
    },
    {
      kind: 'urgent',
      subjects: [
        "Parents can see other children's records",
        'Privacy incident in the parent portal',
        'Student data exposed',
      ],
      facts: [
        'A father from {class} saw the grades and the medical notes of {few} other children in the parent portal.',
        'A search engine lists the profile pages of our pupils, photos included.',
        "An export of {class} contains the home addresses of another school's students.",
      ],
      details: [
        'I have checked it myself and could reproduce it at {clock}.',
        'The parents have already written to the school board.',
        'We are obliged to report a data breach within 72 hours.',
      ],
      asks: [
        'Please shut off this view immediately.',
        'We need a written statement from your security team today.',
        'Have your data protection officer call our principal at once.',
      ],
    },
    {
      kind: 'urgent',
      subjects: [
        'Threatening message in a class chat',
        'Safeguarding concern - please act now',
        'A stranger is writing to our pupils',
      ],
      facts: [
        'A pupil of {class} has received threats in the chat from an account that we do not know.',
        'A pupil wrote in the homework comments {day} about wanting to hurt herself.',
        'Someone from outside has joined the chat of {class} and is asking children for photos.',
      ],
      details: [
        'The police are asking for the log.',
        'I cannot see who is behind the account.',
        'The child is at home and her parents have been told.',
      ],
      asks: [
        'Please preserve all the data and call me immediately.',
        'Block this account now.',
        'I need the access log today, this is a matter of child safety.',
      ],
    },
    {
      kind: 'urgent',
      subjects: ['All grades of {class} are gone', 'Data lost after import', 'Gradebook empty the day before reports'],
      facts: [
        'All grades of {class} have vanished after the maintenance {day}.',
        'The import {day} overwrote the records of {pupils} pupils.',
        'Since {clock} the gradebook is empty for every one of our teachers.',
      ],
      details: [
        'Reports are printed tomorrow morning.',
        'There is no backup on our side.',
        'The audit log shows nothing at all.',
      ],
      asks: [
        'Please restore the data urgently.',
        "We need last night's backup back today.",
        'Get an engineer on this right away.',
      ],
    },
    {
      kind: 'problem',
      subjects: [
        'Error when saving in {feature}',
        'Cannot open {feature}',
        '{feature} is very slow',
        'Problem with {feature}',
      ],
      facts: [
        'When I save something in {feature} for {class}, I get an error.',
        'Opening {feature} takes more than {minutes} seconds {since}.',
        'In {browser}, {feature} shows a blank page {since}.',
        'The entries that I made {day} in {feature} for {class} do not show up.',
      ],
      details: [
        'A colleague has the same problem.',
        'It works in another browser.',
        'I cleared the cache and signed in again.',
        'It started after the last update.',
        'Smaller classes are not affected.',
      ],
      asks: [
        'Could you look into it?',
        'Is this known?',
        'What can I do about it?',
        'Please let me know when it is fixed.',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Sync with {system} fails', '{system}: pupils missing', 'Duplicate accounts after sync'],
      facts: [
        'The nightly sync with {system} has failed {since}.',
        '{few} new pupils of {class} are in {system} but not in Slateboard.',
        'After the sync {day}, half of {class} have two accounts.',
      ],
      details: [
        'The log says only "mapping error".',
        'Nothing was changed on our side.',
        'I ran it again by hand at {clock}.',
      ],
      asks: ['Please check the connection.', 'How do I merge them?', 'Can you tell me what the error means?'],
    },
    {
      kind: 'problem',
      subjects: ['Parents do not get messages', 'Notifications missing', 'Emails from Slateboard land in spam'],
      facts: [
        'The parents of {class} do not receive our messages {since}.',
        'Notifications about absences arrive {few} hours late.',
        'The letter to the {pupils} families was shown as sent {day} and nobody got it.',
      ],
      details: ['The addresses are right.', 'Some have found it in their spam folder.', 'Push messages do work.'],
      asks: [
        'Please check whether it went out.',
        'Can you send it again?',
        'Is there something that we have to set up?',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Invoice {invoice} is wrong', 'Billed for too many pupils', 'Licence count'],
      facts: [
        '{invoice} charges us for {pupils} pupils, which is too many.',
        'We were billed {amount} for {feature}, which we do not use.',
        'We paid {invoice} twice by mistake on your side.',
      ],
      details: [
        'The contract says something different.',
        'Leavers seem to be counted.',
        'Our finance office cannot pay it like this.',
      ],
      asks: [
        'Please send a corrected invoice.',
        'Can you explain the number?',
        'Please credit the difference of {amount}.',
      ],
    },
    {
      kind: 'problem',
      subjects: ['Pupil cannot log in', 'Password reset does not work', 'Account of a teacher locked'],
      facts: [
        'A pupil of {class} cannot log in {since}.',
        'The link for resetting the password leads to an error page.',
        'The account of our colleague {colleague} is locked after the holidays.',
      ],
      details: [
        'The user name is right.',
        'I have set a new password {few} times.',
        'It affects {few} pupils in total.',
      ],
      asks: ['Please unlock it.', 'Could you reset it on your side?', 'How can I do it myself?'],
    },
    {
      kind: 'question',
      subjects: ['How do I copy {class} to {term}?', 'Rollover to the new year', 'Moving a class'],
      facts: [
        'I want to take {class} over into {term}.',
        'We are preparing {term} and will have {few} new classes.',
        'A pupil changes from another class to {class}.',
      ],
      details: [
        'The homework should stay, the grades should not.',
        'I do not want to enter everything again.',
        'I have the role of an administrator.',
      ],
      asks: ['How do I do that best?', 'Is there a guide for it?', 'Can this be undone?'],
    },
    {
      kind: 'question',
      subjects: [
        'Can {feature} do this?',
        'Feature request: {feature}',
        'Idea for {feature}',
        'Question about {feature}',
      ],
      facts: [
        'We use {feature} with {class}.',
        'A few colleagues asked me about {feature}.',
        'I am wondering about the settings of {feature}.',
      ],
      details: [
        'It would be useful to filter by week.',
        'We would like to print a list for {class}.',
        'A weighting by task would help us.',
        'I would like to hide it from parents until a certain date.',
      ],
      asks: ['Is that possible?', 'Is it planned?', 'Where would I find that?'],
    },
    {
      kind: 'question',
      subjects: ['Training for new teachers', 'Webinar dates', 'Onboarding for {term}'],
      facts: [
        'We will have {few} new teachers in {term}.',
        'Our staff would like a training on {feature}.',
        'I missed the webinar on {feature} {day}.',
      ],
      details: [
        'Most of them have never worked with it.',
        'An hour online would be enough.',
        'The afternoon suits us best.',
      ],
      asks: ['Do you offer something?', 'Is there a recording?', 'What would it cost?'],
    },
    {
      kind: 'question',
      subjects: ['Quote for {pupils} pupils', 'Adding licences', 'Contract renewal'],
      facts: [
        'Our contract ends with {term}.',
        'We would like to add {few} classes, {pupils} pupils in all.',
        'A partner school with {pupils} pupils is interested.',
      ],
      details: ['The budget is decided next month.', 'We would take {feature} as well.', 'Last year we paid {amount}.'],
      asks: ['Could you send a quote?', 'Which plan do you suggest?', 'Is there a discount for several years?'],
    },
    {
      kind: 'thanks',
      subjects: ['Thank you from {class}', 'Great support', 'Solved, thanks', 'Re: Problem with {feature}'],
      facts: [
        '{feature} works again for {class}, thank you for the quick fix!',
        'The training {day} was excellent.',
        'Thank you, {agent}, the import of all {pupils} pupils went through perfectly.',
        'The kids in {class} love the new quizzes.',
      ],
      details: [
        'Everyone in the staff room noticed.',
        'The explanation was clear even to me.',
        'It saves us hours every week.',
      ],
      asks: ['Thanks a lot, this can be closed.', 'We are very happy with Slateboard.', 'Great work, thank you.'],
    },
  ],
};
