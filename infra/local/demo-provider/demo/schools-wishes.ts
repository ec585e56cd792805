import type { Topic } from './business.ts';

export const schoolsWishes: readonly Topic[] = [
  {
    kind: 'question',
    subjects: ['Preparing {term}', 'Moving classes to {term}', 'How do I move {class}?'],
    facts: [
      'I want to take {class} over into {term}.',
      'We are preparing {term} and {class} will be split into {few} groups.',
      'A new teacher takes over {class} for {term}.',
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
];
