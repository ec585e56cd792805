import type { Business } from './business.ts';
import { schoolsProblems } from './schools-problems.ts';
import { schoolsWishes } from './schools-wishes.ts';

export const schools: Business = {
  id: 'slateboard-schools',
  name: 'Slateboard for Schools',
  tickets: 1_900,
  prefix: 'SB',
  currency: '$',
  amounts: [85, 5_200],
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
    term: ['the autumn term', 'the spring term', 'the summer term'],
  },
  topics: [...schoolsProblems, ...schoolsWishes],
};
