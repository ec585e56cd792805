import { bank } from './demo/bank.ts';
import type { Business, Kind, Mood } from './demo/business.ts';
import { type Customer, customersOf } from './demo/customers.ts';
import { hotels } from './demo/hotels.ts';
import { type Letter, type Source, writeLetter } from './demo/message.ts';
import { parcels } from './demo/parcels.ts';
import { type Random, seeded } from './demo/random.ts';
import { schools } from './demo/schools.ts';
import { progressOf, writtenAt } from './demo/times.ts';
import type { ProviderTicket } from './provider-ticket.ts';

/** A demo ticket labelled with its kind and mood. */
export type DemoTicket = { readonly kind: Kind; readonly mood: Mood; readonly ticket: ProviderTicket };

const businesses: readonly Business[] = [parcels, bank, schools, hotels];

export const demoTenants: { id: string; name: string }[] = businesses.map(({ id, name }) => ({ id, name }));

/** 10,000 tickets of the demo's tenants, oldest first within each. The same `now` always gives the same tickets. */
export const demoTickets = (now: Date): ProviderTicket[] => labelledDemoTickets(now).map(({ ticket }) => ticket);

/** The same tickets with their labels. */
export const labelledDemoTickets = (now: Date): DemoTicket[] =>
  businesses.flatMap((business, index) => ticketsOf(business, now, index + 1));

// Texts and times have separate seeds: another `now` changes the times only.
const ticketsOf = (business: Business, now: Date, seed: number): DemoTicket[] => {
  const random = seeded(seed);
  const clock = seeded(seed + 1_000);
  const nextCustomer = customersOf(business, random);
  const written = new Set<string>();
  return writtenAt(business.tickets, now, clock).map((createdAt, index) => {
    const { kind, mood, source, customer, letter } = newLetter(business, nextCustomer(random), written, random);
    const { status, updatedAt } = progressOf(createdAt, kind === 'urgent' || kind === 'problem', now, clock);
    const ticket: ProviderTicket = {
      id: `${business.prefix}-${100_001 + index}`,
      tenant_id: business.id,
      source,
      customer_id: customer.id,
      ...letter,
      status,
      created_at: new Date(createdAt).toISOString(),
      updated_at: new Date(updatedAt).toISOString(),
    };
    return { kind, mood, ticket };
  });
};

type NewLetter = { kind: Kind; mood: Mood; source: Source; customer: Customer; letter: Letter };

/** Generates until the message is unique within the tenant. */
const newLetter = (business: Business, customer: Customer, written: Set<string>, random: Random): NewLetter => {
  for (;;) {
    const kind = random.weighted(customer.isAtRisk ? kindsAtRisk : kinds);
    const mood = moodOf(kind, customer, random);
    const source = random.weighted(sources);
    const topic = random.pick(business.topics.filter((candidate) => candidate.kind === kind));
    const letter = writeLetter(topic, source, { business, customer, mood, random });
    if (written.has(letter.message)) continue;
    written.add(letter.message);
    return { kind, mood, source, customer, letter };
  }
};

const kinds: Readonly<Record<Kind, number>> = { urgent: 11.5, problem: 43, question: 29.5, thanks: 16 };
const kindsAtRisk: Readonly<Record<Kind, number>> = { urgent: 20, problem: 70, question: 9, thanks: 1 };
const sources: Readonly<Record<Source, number>> = { email: 46, web: 22, chat: 18, phone: 8, app: 6 };

const moodOf = (kind: Kind, { isAtRisk }: Customer, random: Random): Mood => {
  if (kind === 'thanks') return 'positive';
  if (kind === 'question') return 'neutral';
  const anger = isAtRisk ? 0.85 : kind === 'urgent' ? 0.5 : 0.34;
  return random.chance(anger) ? 'negative' : 'neutral';
};
