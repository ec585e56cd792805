import { bankProblems } from './bank-problems.ts';
import { bankWishes } from './bank-wishes.ts';
import type { Business } from './business.ts';

export const bank: Business = {
  id: 'larkspur-bank',
  name: 'Larkspur Bank',
  tickets: 3_000,
  prefix: 'LB',
  currency: '€',
  amounts: [14, 2_400],
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
  topics: [...bankProblems, ...bankWishes],
};
