import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

const payments = ['payment~', 'charge~', 'transaction~', 'withdrawal~', 'debit~', 'transfer~', 'purchase~'];
const codes = ['code~', 'passcode~', 'otp'];
const not = ["didn't", 'did not', "haven't", 'have not', 'never'];
const deniedOf = (deeds: readonly string[]): string[] => deeds.flatMap((deed) => not.map((own) => `${own} ${deed}`));
const unknown = ["don't recognise", "don't recognize", 'do not recognise', 'do not recognize', 'not recognised'];

const fraud = { strong: true, resolvable: true, urgency: 10, sentiment: -1, action: 2 } as const;

/** Fraud in plain words: what somebody writes who finds a stranger's payment, and knows no term for it. */
export const englishFraudRules: TriageRulesInput['rules'] = [
  {
    ...fraud,
    name: 'fraud-payment-not-recognised',
    phrases: [
      ...payments.flatMap((payment) => [
        ...unknown.map((own) => `${own} .. ${payment}`),
        ...[...unknown, ...deniedOf(['make', 'made', 'authorise', 'authorised', 'set up']), 'not mine'].map(
          (own) => `${payment} .. ${own}`,
        ),
      ]),
      ...listed('was not by me, was not me, not made by me'),
    ],
  },
  {
    ...fraud,
    name: 'fraud-codes-not-requested',
    phrases: codes.flatMap((code) =>
      deniedOf(['ask', 'asked', 'request', 'requested']).map((own) => `${code} .. ${own}`),
    ),
  },
];
