import { type TicketText, type TriageResult, triage } from '#lib/triage/triage.ts';
import { heldOutTexts, linesBySource, type SourceFiles } from './triage/by-source.ts';
import { type Confusion, confusionOf, figuresOf, macroF1 } from './triage/figures.ts';
import { type LabelledTicket, reportHalf } from './triage/labelled.ts';
import { triageByRules, triageWithout } from './triage/left-out.ts';
import { lexicons } from './triage/lexicons.ts';
import { predecessorTriage } from './triage/predecessor.ts';
import { reviewLine, reviewsIn } from './triage/reviews.ts';
import { type SentimentText, sentimentTextsIn, shortTexts } from './triage/short-texts.ts';
import { inPart } from './triage/sources.ts';

type Answer = Pick<TriageResult, 'urgency' | 'sentiment' | 'requires_action'>;
type Axis = keyof Answer;

const labelsOfAxis: Record<Axis, readonly string[]> = {
  urgency: ['high', 'medium', 'low'],
  sentiment: ['negative', 'neutral', 'positive'],
  requires_action: ['true', 'false'],
};
const warmUpRounds = 5;
const timedRounds = 30;
const passesOfRound = 10;

/** Prints the quality of triage on held-out texts beside rules alone, substring lists and lexicons, and its speed. */
export const benchTriage = async ({ posts, ...files }: SourceFiles & { posts: string | undefined }): Promise<void> => {
  printBySource(files);
  const tickets = reportHalf();
  print(`\n${tickets.length} labelled tickets`);
  printQuality('intake', tickets, triage);
  printQuality('substring lists', tickets, predecessorTriage);
  for (const { name, sentimentOf } of lexicons) printSentiment(name, tickets, sentimentOf);
  printSentimentTexts('short texts of customers, invented and held out', inPart(shortTexts(), 'held-out'));
  if (posts) printPosts(sentimentTextsIn(posts));
  printReviews();
  printSpeed(tickets);
};

const printBySource = (files: SourceFiles): void => {
  const { texts, missing } = heldOutTexts(files);
  for (const line of missing) print(`not measured, ${line}`);
  for (const line of linesBySource('intake', texts, triage)) print(line);
  for (const line of linesBySource('rules alone', texts, triageByRules())) print(line);
  for (const line of linesBySource('substring lists', texts, predecessorTriage)) print(line);
  const { banking77, spamAssassin: mail } = files;
  if (!banking77 || !mail) return;
  for (const [source, own] of Object.entries(texts)) {
    const answer = triageWithout(source, { banking77, mail });
    for (const line of linesBySource(`learnt without ${source}`, { [source]: own }, answer)) print(line);
  }
};

const printSentiment = (
  name: string,
  tickets: readonly LabelledTicket[],
  sentimentOf: (ticket: TicketText) => Answer['sentiment'],
): void => {
  const pairs = tickets.map((ticket) => [ticket.sentiment, sentimentOf(ticket)] as const);
  print(`\n${name}, sentiment: macro-F1 ${macroF1(confusionOf(labelsOfAxis.sentiment, pairs)).toFixed(3)}`);
};

/** Texts that nothing is learnt from. A file that names no kind of urgency says nothing of it. */
const printPosts = (posts: readonly SentimentText[]): void => {
  printSentimentTexts('posts to companies', posts);
  if (posts.every(({ kind }) => kind === null)) return;
  for (const line of linesBySource('intake', { posts }, triage)) print(line);
  for (const line of linesBySource('rules alone', { posts }, triageByRules())) print(line);
};

/** Texts whose sentiment is known. */
const printSentimentTexts = (title: string, texts: readonly SentimentText[]): void => {
  print(`\n${texts.length} ${title}`);
  const answers = [{ name: 'intake', sentimentOf: (text: TicketText) => triage(text).sentiment }, ...lexicons];
  for (const { name, sentimentOf } of answers) {
    const confusion = confusionOf(
      labelsOfAxis.sentiment,
      texts.map((text) => [text.sentiment, sentimentOf(text)] as const),
    );
    const found = figuresOf(confusion).map(
      ({ label, precision, recall }) => `${label} ${precision.toFixed(2)} / ${recall.toFixed(2)}`,
    );
    print(`${name}: macro-F1 ${macroF1(confusion).toFixed(3)}, precision / recall of ${found.join(', ')}`);
  }
};

/** Half of the reviews, which no rule was tuned on. */
const printReviews = (): void => {
  const reviews = reviewsIn('held-out');
  print(`\n${reviews.length} sentences of reviews`);
  print(reviewLine('intake', reviews, (review) => triage(review).sentiment));
  for (const { name, sentimentOf } of lexicons) print(reviewLine(name, reviews, sentimentOf));
};

const printSpeed = (tickets: readonly TicketText[]): void => {
  const [whole = idle, byRules = idle] = ticketsPerSecond(tickets, [triage, triageByRules()]);
  const inWords = (speed: number): string => Math.round(speed).toLocaleString('en');
  print(
    `\nspeed: ${inWords(whole.best)} tickets per second on one core, ${inWords(whole.mean)} in the mean of all rounds`,
  );
  print(`without the urgency model: ${inWords(byRules.best)}, ${(byRules.best / whole.best).toFixed(2)} times as fast`);
};

export const confusionOn = (
  axis: Axis,
  tickets: readonly LabelledTicket[],
  answer: (ticket: TicketText) => Answer,
): Confusion =>
  confusionOf(
    labelsOfAxis[axis],
    tickets.map((ticket) => [String(ticket[axis]), String(answer(ticket)[axis])] as const),
  );

const printQuality = (name: string, tickets: readonly LabelledTicket[], answer: (ticket: TicketText) => Answer) => {
  for (const axis of ['urgency', 'sentiment', 'requires_action'] as const) {
    const confusion = confusionOn(axis, tickets, answer);
    print(`\n${name}, ${axis}: macro-F1 ${macroF1(confusion).toFixed(3)}`);
    print(`${'expected'.padEnd(10)} precision  recall     F1   answered ${confusion.labels.join(' / ')}`);
    figuresOf(confusion).forEach(({ label, precision, recall, f1 }, row) => {
      const numbers = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8)).join('');
      print(`${label.padEnd(10)}${numbers}   ${(confusion.counts[row] ?? []).join(' / ')}`);
    });
  }
};

type Speed = { best: number; mean: number };
const idle: Speed = { best: 0, mean: 0 };

/** By CPU time and in turns. Others on the machine slow a core down, too, so the best round says what it can do. */
const ticketsPerSecond = (
  tickets: readonly TicketText[],
  answers: readonly ((ticket: TicketText) => Answer)[],
): Speed[] => {
  const times = answers.map((): number[] => []);
  for (let round = 0; round < warmUpRounds + timedRounds; round += 1)
    answers.forEach((answer, at) => {
      const before = process.cpuUsage();
      for (let pass = 0; pass < passesOfRound; pass += 1) for (const ticket of tickets) answer(ticket);
      const { user, system } = process.cpuUsage(before);
      if (round >= warmUpRounds) times[at]?.push(user + system);
    });
  const ticketsOfRound = passesOfRound * tickets.length * 1_000_000;
  return times.map((own) => ({
    best: ticketsOfRound / Math.min(...own),
    mean: (ticketsOfRound * own.length) / own.reduce((sum, time) => sum + time, 0),
  }));
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
