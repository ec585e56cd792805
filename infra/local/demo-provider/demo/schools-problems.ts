import type { Topic } from './business.ts';

export const schoolsProblems: readonly Topic[] = [
  {
    kind: 'urgent',
    subjects: ['Slateboard is down', 'Nobody can log in', 'URGENT: platform not loading', 'Whole school locked out'],
    facts: [
      'Slateboard has been down for the whole school since {clock}.',
      '{pupils} pupils are sitting in front of a page that has not loaded since {clock}.',
      'Since {clock} nobody, staff or pupils, can log in; we get a 502 error.',
    ],
    details: [
      'Exams are going on and cannot be moved.',
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
    subjects: ['Records visible to strangers', 'Privacy incident in the parent portal', 'Student data exposed'],
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
    subjects: ['Child safety, please read now', 'Safeguarding concern - please act now', 'URGENT: safety of a pupil'],
    facts: [
      'A pupil of {class} has received threats in the chat from an account that we do not know.',
      'A pupil wrote in the homework comments {day} about wanting to hurt herself.',
      'Someone from outside has joined the chat of {class} and is asking children for photos.',
    ],
    details: [
      'The police are asking for the log.',
      'I cannot see who else has read it.',
      'The parents have been told.',
    ],
    asks: [
      'Please preserve all the data and call me immediately.',
      'We have to act now, so please answer at once.',
      'I need the access log today, this is a matter of child safety.',
    ],
  },
  {
    kind: 'urgent',
    subjects: ['Our data are gone', 'URGENT: data loss', 'Records lost the day before reports'],
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
    subjects: ['Messages do not arrive', 'Notifications missing', 'Families say they got nothing'],
    facts: [
      'The parents of {class} do not receive our messages {since}.',
      'Notifications about absences arrive {few} hours late.',
      'The letter to the {pupils} families was shown as sent {day} and nobody got it.',
    ],
    details: ['The addresses are right.', 'Some have found it in their spam folder.', 'Push messages do work.'],
    asks: ['Please check whether it went out.', 'Can you send it again?', 'Is there something that we have to set up?'],
  },
  {
    kind: 'problem',
    subjects: ['Wrong bill', 'Not what we ordered', 'Billing question'],
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
    subjects: ['Cannot log in', 'Login does not work', 'Access problem'],
    facts: [
      'A pupil of {class} cannot log in {since}.',
      'The link for resetting the password leads to an error page.',
      'The account of our colleague {colleague} is locked after the holidays.',
    ],
    details: ['The user name is right.', 'I have set a new password {few} times.', 'It affects {few} pupils in total.'],
    asks: ['Please unlock it.', 'Could you reset it on your side?', 'How can I do it myself?'],
  },
];
