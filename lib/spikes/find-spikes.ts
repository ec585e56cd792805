import type { Span } from '#lib/analytics/periods.ts';
import { expectedWithin, type Usual, weeksOf } from '#lib/expectations/usual.ts';
import { formIn, keywordsIn, type StoredKeywords, stemIn } from '#lib/triage/keyword.ts';
import { type Finding, mostNamed, mostWords } from './spike.ts';
import { surpriseOf } from './surprise.ts';

/** A ticket of the last hour. */
export type RecentTicket = {
  external_id: string;
  customer_id: string;
  created_at: Date;
  keywords?: StoredKeywords;
};

/** The newest tickets before a moment; all since `from`. */
export type Recent = { tickets: readonly RecentTicket[]; from: Date; now: Date };

/** The share of all tickets that usually have a word. */
export type ShareOf = (stem: string) => number;

const minuteMs = 60_000;

/** A short burst stands out in the last minutes, a slow one in the last hour. */
export const windowsMinutes = [15, 60] as const;

/** A word that fewer customers use is no topic: one of them may write often. */
export const leastCustomers = 3;
/** A word that fewer tickets have is not looked up. */
export const leastTickets = 5;
/** Words that are looked up at most, of the most frequent ones. */
export const mostLookedUp = 40;
/** Topics share tickets: of words that mostly stand in the same ones, one is the topic, and others only name it. */
const sharedFrom = 0.5;
/** What is less surprising than one in a thousand does not name a topic. */
const namesFrom = 3;
/** Usual tickets of a quiet hour, at least: there nothing has yet been seen, but something may come. */
const leastExpected = 0.1;

type Window = { span: Span; minutes: number; tickets: readonly RecentTicket[]; expected: number };

/** The last minutes as far back as all their tickets were read. */
const windowsOf = ({ tickets, from, now }: Recent, usual: Usual): Window[] =>
  windowsMinutes.map((minutes) => {
    const start = new Date(Math.max(from.getTime(), now.getTime() - minutes * minuteMs));
    const span = { from: start, to: now };
    return {
      span,
      minutes: Math.max(1, Math.round((now.getTime() - start.getTime()) / minuteMs)),
      tickets: tickets.filter(({ created_at }) => created_at >= start && created_at < now),
      expected: expectedWithin(usual, span) + leastExpected * ((now.getTime() - start.getTime()) / (60 * minuteMs)),
    };
  });

/** A mean that is known from a few weeks is uncertain itself. */
const dispersionOf = (usual: Usual): number => usual.dispersion * (1 + 1 / Math.max(1, weeksOf(usual)));

/** Whether more tickets come than usual. */
export const findVolume = (recent: Recent, usual: Usual): Finding[] => {
  const dispersion = dispersionOf(usual);
  return mostSurprising(
    windowsOf(recent, usual).map(({ tickets, expected, minutes }) => ({
      ...{ kind: 'volume' as const, words: [], seen: tickets.length, expected: asFigure(expected), minutes },
      ticketIds: namesOf(tickets),
      surprise: surpriseOf(tickets.length, expected, dispersion),
    })),
  );
};

/** The words to look up: of several tickets, by several customers, the most frequent first. */
export const wordsOf = ({ tickets }: Pick<Recent, 'tickets'>): string[] =>
  [...byWord(tickets)]
    .filter(([, having]) => having.length >= leastTickets && customersOf(having) >= leastCustomers)
    .toSorted(([one, ofOne], [other, ofOther]) => ofOther.length - ofOne.length || (one < other ? -1 : 1))
    .slice(0, mostLookedUp)
    .map(([word]) => word);

/**
 * The words that more tickets have than usual. Where more tickets come than usual, more of every word is expected: what
 * spikes then is what they have in common.
 */
export const findTopics = (
  recent: Recent,
  usual: Usual,
  shareOf: ShareOf,
  words: readonly string[] = wordsOf(recent),
): Finding[] => {
  const dispersion = dispersionOf(usual);
  const windows = windowsOf(recent, usual).map((window) => ({ ...window, having: byWord(window.tickets) }));
  const findings = words.flatMap((word): Finding[] =>
    mostSurprising(
      windows.map(({ having, tickets, expected: usually, minutes }) => {
        const found = having.get(word) ?? [];
        const expected = shareOf(word) * Math.max(usually, tickets.length);
        const surprise = customersOf(found) < leastCustomers ? 0 : surpriseOf(found.length, expected, dispersion);
        return {
          ...{ kind: 'topic' as const, words: [word], seen: found.length, expected: asFigure(expected), minutes },
          ...{ ticketIds: namesOf(found), surprise },
        };
      }),
    ),
  );
  const topics = asTopics(findings.toSorted(bySurprise), byWord(recent.tickets));
  return topics.map((topic) => ({ ...topic, words: topic.words.map((stem) => usualForm(stem, recent.tickets)) }));
};

/** Words that mostly stand in the same tickets become one topic, named by the most surprising of them. */
const asTopics = (sorted: readonly Finding[], having: ReadonlyMap<string, readonly RecentTicket[]>): Finding[] => {
  const topics: Finding[] = [];
  const idsOf = (word = '') => new Set(having.get(word)?.map(({ external_id }) => external_id));
  for (const finding of sorted) {
    const ids = idsOf(finding.words[0]);
    const at = topics.findIndex(({ words: [lead] }) => {
      const ofLead = idsOf(lead);
      const shared = [...ids].filter((id) => ofLead.has(id)).length;
      return shared >= sharedFrom * Math.min(ids.size, ofLead.size);
    });
    const topic = topics[at];
    if (!topic) topics.push(finding);
    else if (topic.words.length < mostWords && finding.surprise >= namesFrom)
      topics[at] = { ...topic, words: [...topic.words, ...finding.words] };
  }
  return topics;
};

/** The form of a word that most tickets have. */
const usualForm = (stem: string, tickets: readonly RecentTicket[]): string => {
  const forms = new Map<string, number>();
  for (const kept of tickets.flatMap(({ keywords }) => keywordsIn(keywords))) {
    const form = formIn(kept) ?? kept;
    if (stemIn(kept) === stem) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const [most] = [...forms].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? stem;
};

const byWord = (tickets: readonly RecentTicket[]): Map<string, RecentTicket[]> => {
  const having = new Map<string, RecentTicket[]>();
  for (const ticket of tickets)
    for (const stem of new Set(keywordsIn(ticket.keywords).map(stemIn))) {
      const found = having.get(stem);
      if (found) found.push(ticket);
      else having.set(stem, [ticket]);
    }
  return having;
};

const customersOf = (tickets: readonly RecentTicket[]): number =>
  new Set(tickets.map(({ customer_id }) => customer_id)).size;

/** To a hundredth: nobody reads more. */
const asFigure = (expected: number): number => Math.round(expected * 100) / 100;

const bySurprise = (one: Finding, other: Finding): number => other.surprise - one.surprise;

const mostSurprising = (findings: readonly Finding[]): Finding[] => findings.toSorted(bySurprise).slice(0, 1);

const namesOf = (tickets: readonly RecentTicket[]): string[] =>
  tickets.slice(0, mostNamed).map(({ external_id }) => external_id);
