import { foldWord } from '#lib/triage/characters.ts';
import { wordsOfPart } from '#lib/triage/compile-rules.ts';
import { cueName, cueWordsOf, eachCue } from '#lib/triage/cues.ts';
import { englishClasses } from '#lib/triage/english/classes.ts';
import { english } from '#lib/triage/english/language.ts';
import { freshText } from '#lib/triage/fresh-text.ts';
import { tokenize } from '#lib/triage/tokenizer.ts';
import type { TicketText } from '#lib/triage/triage.ts';
import { numeralSign, wordTableOf } from '#lib/triage/word-table.ts';

const minTickets = 2;

const textOf = ({ subject, message }: TicketText): string => `${subject}\n\n${freshText(message, english.mail)}`;

const wordsOf = (ticket: TicketText): Set<string> => {
  const text = textOf(ticket);
  const { count, start, end } = tokenize(text, wordTableOf([]));
  const words = Array.from({ length: count }, (_, at) => foldWord(text.slice(start[at], end[at])));
  return new Set(words.filter((word) => /^[a-z']{1,40}$/.test(word)));
};

/** What occurs in enough tickets, in the order of the alphabet. */
export const frequent = <T extends string | number>(sets: readonly ReadonlySet<T>[]): T[] => {
  const counts = new Map<T, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].flatMap(([item, count]) => (count >= minTickets ? [item] : [])).sort(ascending);
};
export const ascending = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const language = { classes: englishClasses, language: english };
const classes = new Map(
  Object.keys(englishClasses).map(
    (name) => [`{${name}}`, wordsOfPart(`{${name}}`, language, []).map(foldWord)] as const,
  ),
);

/** The cues of each ticket, by numbers that `nameOf` knows, as triage finds them. */
export const cuesOf = (tickets: readonly TicketText[]): { sets: Set<number>[]; nameOf: (cue: number) => string } => {
  const words = [numeralSign, ...frequent(tickets.map(wordsOf))];
  const listed = [...new Set([...words, ...[...classes.values()].flat()])];
  const table = wordTableOf(listed);
  const cueWords = cueWordsOf(words, classes, new Map(listed.map((word, at) => [word, at + 1])));
  const size = cueWords.names.length;
  const sets = tickets.map((ticket) => {
    const cues = new Set<number>();
    const tokens = tokenize(textOf(ticket), table);
    eachCue(tokens, ticket.subject.length, cueWords, (first, second) => cues.add(first * size + second));
    return cues;
  });
  return { sets, nameOf: (cue) => cueName(cueWords, Math.floor(cue / size), cue % size) };
};
