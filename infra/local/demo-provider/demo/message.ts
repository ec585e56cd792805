import type { Business, Mood, Topic } from './business.ts';
import type { Customer } from './customers.ts';
import { agents, firstNames, lastNames } from './people.ts';
import { commonSlots, deviceLines, feelings, greetings, quotedReplies, signOffs } from './phrases.ts';
import type { Random } from './random.ts';

export type Source = 'email' | 'web' | 'chat' | 'phone' | 'app';
export type Letter = { readonly subject: string; readonly message: string };

type Writer = { business: Business; customer: Customer; mood: Mood; random: Random };

/** Writes one ticket's subject and message, the way people write through its source. */
export const writeLetter = (topic: Topic, source: Source, writer: Writer): Letter => {
  const { random, mood } = writer;
  const fill = filler(writer);
  const subject = capitalised(fill(subjectOf(topic, writer)));
  const sentences = sentencesOf(topic, source, writer).map((sentence) => capitalised(fill(sentence)));
  const message = layouts[source](sentences, writer, fill);
  return { subject: mood === 'negative' && random.chance(0.06) ? subject.toUpperCase() : subject, message };
};

const subjectOf = ({ subjects }: Topic, { mood, random }: Writer): string => {
  const subject = random.pick(subjects);
  if (mood === 'negative' && random.chance(0.08)) return `${subject}!!`;
  return !subject.startsWith('Re:') && random.chance(0.05) ? `Re: ${subject}` : subject;
};

/** What happened, how it was, how that feels, what is asked for: two to six sentences. */
const sentencesOf = (topic: Topic, source: Source, { mood, random }: Writer): string[] => {
  const isBrief = source === 'chat' || source === 'app';
  // Who has an emergency and keeps calm leaves out the small talk.
  const calm = topic.kind === 'urgent' ? 0 : 1;
  const sentences = [random.pick(topic.facts)];
  const details = isBrief ? random.between(0, 1) : random.between(1, 2);
  const feels = mood === 'negative' ? random.between(1, isBrief ? 1 : 2) : random.between(0, calm);
  sentences.push(...several(topic.details, details, random), ...several(feelings[mood], feels, random));
  // Whoever is furious often puts it first.
  if (mood === 'negative' && random.chance(0.25)) sentences.unshift(sentences.pop() ?? '');
  sentences.push(random.pick(topic.asks));
  return sentences;
};

const several = (from: readonly string[], count: number, random: Random): string[] => {
  const left = [...from];
  return Array.from({ length: Math.min(count, from.length) }, () =>
    left.splice(random.between(0, left.length - 1), 1),
  ).flat();
};

type Fill = (template: string) => string;

const filler = ({ business, customer, random }: Writer): Fill => {
  const values = new Map<string, string>([
    ['team', business.team],
    ['name', customer.name],
  ]);
  const choose = (slot: string): string => {
    const made = makers[slot]?.(random, business);
    if (made !== undefined) return made;
    const choices = business.slots[slot] ?? commonSlots[slot];
    if (!choices) throw new Error(`No business has values for {${slot}}`);
    return random.pick(choices).replaceAll('#', () => `${random.between(0, 9)}`);
  };
  return (template) =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = values.get(slot) ?? choose(slot);
      values.set(slot, value);
      return value;
    });
};

const makers: Readonly<Record<string, (random: Random, business: Business) => string>> = {
  amount: (random, { currency, amounts: [least, most] }) => sum(random, currency, least, most),
  fee: (random, { currency }) => sum(random, currency, 1, 48),
  claim: (random, { currency }) => sum(random, currency, 350, 6_800),
  agent: (random) => random.pick(agents),
  colleague: (random) => `${random.pick(firstNames)} ${random.pick(lastNames)}`,
  count: (random) => `${random.between(11, 80)}`,
  minutes: (random) => `${random.between(6, 55)}`,
  years: (random) => `${random.between(2, 14)}`,
  nth: (random) => random.pick(['second', 'third', 'fourth', 'fifth']),
};

// Small sums are more frequent than large ones.
const sum = (random: Random, currency: string, least: number, most: number): string =>
  `${currency}${(least + random.unit() ** 2 * (most - least)).toFixed(2)}`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Layout = (sentences: readonly string[], writer: Writer, fill: Fill) => string;

const email: Layout = (sentences, writer, fill) => {
  const { mood, random, customer } = writer;
  const split = sentences.length > 3 ? random.between(1, sentences.length - 1) : sentences.length;
  const paragraphs = [sentences.slice(0, split), sentences.slice(split)].map((part) => part.join(' ')).filter(Boolean);
  const parts = [fill(random.pick(greetings[mood])), ...paragraphs];
  parts.push(`${random.pick(signOffs[mood])}\n${random.chance(0.7) ? customer.name : customer.firstName}`);
  return parts.join('\n\n') + trailer(writer, fill);
};

/** What stands below some mails: a signature, the mark of a device, the reply that is answered. */
const trailer = ({ business, customer, random }: Writer, fill: Fill): string => {
  let below = '';
  if (random.chance(0.2)) below += `\n--\n${customer.name}\n${customer.signature}`;
  else if (random.chance(0.12)) below += `\n\n${random.pick(deviceLines)}`;
  if (random.chance(0.12)) {
    const quoted = random.pick(quotedReplies).map((line) => `> ${fill(line)}`);
    below += `\n\nOn ${random.pick(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])} at ${fill('{repliedAt}')}, ${business.name} wrote:\n${quoted.join('\n')}`;
  }
  return below;
};

const web: Layout = (sentences, { random, mood, customer }, fill) => {
  const greeting = random.chance(0.4) ? `${fill(random.pick(greetings[mood]))}\n\n` : '';
  const name = random.chance(0.5) ? `\n\n${customer.name}` : '';
  return greeting + sentences.join(' ') + name;
};

const chat: Layout = (sentences, { random }) => {
  const text = random.chance(0.5) ? sentences.join(' ') : sentences.join('\n');
  const opened = random.chance(0.4)
    ? `${random.pick(['Hi', 'hello', 'hey', 'Hi there'])}, ${uncapitalised(text)}`
    : text;
  return random.chance(0.3) ? opened.toLowerCase().replace(/\.$/, '') : opened;
};

const app: Layout = (sentences) => sentences.join(' ');

const phone: Layout = (sentences, { random, customer, business }) => {
  const time = `00:${random.between(18, 59)}`;
  const number = `07700 900${random.between(100, 999)}`;
  return `Voicemail (${time}): Hello, this is ${customer.name} calling ${business.name}. ${sentences.join(' ')} My number is ${number}.`;
};

const layouts: Readonly<Record<Source, Layout>> = { email, web, chat, phone, app };

/** "I" and names in capitals stay as they are. */
const uncapitalised = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
