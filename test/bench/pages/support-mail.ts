import { type Random, seeded } from '#infra/local/demo-provider/demo/random.ts';
import { zipfWord } from '../words.ts';

const dayMs = 86_400_000;
const vocabulary = 4_000;
const urgentShare = 0.03;
const repeatingShare = 0.3;
const days = 548; // 18 months

/** A star becomes a word of the vocabulary: names of products and parts, of which support mail is full. */
const grammar = {
  subject: [
    'Question about * and *',
    'The * of * in the monthly *',
    'Re: * for our * account',
    'Wrong * on the * page',
    'Change of * in *',
    'The * of last week, * and *',
  ],
  greeting: ['Hello,', 'Good morning,', 'Dear * team,', 'Hi,'],
  sentence: [
    'The report lists another * for * than the * page.',
    'On the * page I chose *, and the * of the * came up without *.',
    'We use * together with * in the * office, mostly for * and *.',
    'The * which we ordered with * came as * instead.',
    'My colleague changed the * from * to * and saved it.',
    'Where do I find the * that belongs to the * of our *?',
    'On the list of * there is one * more than on the * itself.',
    'The invoice names * and *, and the * has a * of its own.',
    'It works with *, and with * it takes longer than with *.',
    'I attach a picture of the * and of the * next to the *.',
  ],
  closing: ['Kind regards from *', 'Best wishes, * *', 'With regards, *', 'Thank you, *'],
  urgent: [
    'Our production system is down and nobody in the company can work.',
    'All our customers see an error page, the whole shop has been unreachable for an hour.',
    'Somebody has broken into our account and is changing the passwords of our users.',
  ],
  followUp: ['I looked again, and the * is now * as well.', 'After your answer we tried *, and the * is still a *.'],
} as const;

const write = (kind: keyof typeof grammar, random: Random): string =>
  random.pick<string>(grammar[kind]).replaceAll('*', () => zipfWord(random.unit(), vocabulary));

const letter = (random: Random): { subject: string; message: string } => {
  const sentences = Array.from({ length: random.between(2, 6) }, () => write('sentence', random));
  if (random.chance(urgentShare)) sentences.unshift(write('urgent', random));
  return {
    subject: write('subject', random),
    message: [write('greeting', random), sentences.join(' '), write('closing', random)].join('\n\n'),
  };
};

/**
 * A tenant's tickets as a help desk lists them, oldest first, over the 18 months before `end`: a vocabulary of some
 * thousand words by Zipf's law, three in a hundred urgent, and three in ten of a customer who wrote before. The same
 * `end` always gives the same tickets.
 */
export const supportMail = (tenantId: string, count: number, end: Date) => {
  const random = seeded(18);
  const moments = Array.from({ length: count }, () => end.getTime() - random.unit() * days * dayMs).toSorted();
  let customers = 0;
  return moments.map((moment, i) => ({
    id: `T-${100_000 + i}`,
    tenant_id: tenantId,
    source: random.weighted({ email: 6, chat: 3, phone: 1 }),
    customer_id: `c-${i > 0 && random.chance(repeatingShare) ? random.between(1, customers) : ++customers}`,
    ...letter(random),
    status: random.weighted({ open: 4, pending: 2, closed: 4 }),
    created_at: new Date(moment).toISOString(),
    updated_at: new Date(moment).toISOString(),
  }));
};

export type SupportMail = ReturnType<typeof supportMail>[number];

/** Each ticket moved on by an hour: another status, and on every second one a further message. */
export const answered = (tickets: readonly SupportMail[]): SupportMail[] => {
  const random = seeded(19);
  return tickets.map((ticket, i) => ({
    ...ticket,
    status: ticket.status === 'closed' ? 'open' : 'closed',
    message: i % 2 === 0 ? ticket.message : `${ticket.message}\n\n${write('followUp', random)}`,
    updated_at: new Date(Date.parse(ticket.updated_at) + 3_600_000).toISOString(),
  }));
};
