import type { SimulatedHelpdesk } from './simulated-helpdesk.ts';

/** What customers write: several lines, marks of HTML, other scripts, and nothing at all. */
const letters: readonly (readonly [subject: string, text: string])[] = [
  ['Order did not arrive', 'Good morning,\nmy order is two weeks late.\nWhere is it?'],
  ['Cannot sign in', 'The page says "wrong password" & I am sure it is right.'],
  ['', 'Call me back'],
  ['Invoice <March>', 'The sum on it is 5 < 7 items > 3 pages?'],
  ['Drucker steht still 🖨️', 'Er druckt nicht mehr.\n\nSeit gestern ❌'],
  ['الطلب', 'لم يصل طلبي'],
  ['Question', ''],
];

type Seeding = {
  /** The last one is created then; an hour ago, by default. */
  readonly lastAt?: number;
  /** Between two of them; 0: all at once. */
  readonly everyMs?: number;
};

/** Fills a desk with tickets of all kinds, the oldest first. */
export const seedTickets = (
  { tickets, states, now }: Pick<SimulatedHelpdesk, 'tickets' | 'states' | 'now'>,
  count: number,
  { lastAt = now() - 3_600_000, everyMs = 60_000 }: Seeding = {},
): void => {
  for (let left = count - 1; left >= 0; left--) {
    const [subject, text] = letters[left % letters.length] ?? ['', ''];
    const state = states[left % states.length] ?? states[0];
    tickets.create({ subject, text, state, createdAt: lastAt - left * everyMs });
  }
};
