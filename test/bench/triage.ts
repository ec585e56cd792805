import { type TicketText, type TriageResult, triage } from '#lib/triage/triage.ts';
import { heldOutTexts, linesBySource, type SourceFiles } from './triage/by-source.ts';
import { type Confusion, confusionOf, figuresOf, macroF1 } from './triage/figures.ts';
import { type LabelledTicket, reportHalf } from './triage/labelled.ts';
import { predecessorTriage } from './triage/predecessor.ts';

type Answer = Pick<TriageResult, 'urgency' | 'sentiment' | 'requires_action'>;
type Axis = keyof Answer;

const labelsOfAxis: Record<Axis, readonly string[]> = {
  urgency: ['high', 'medium', 'low'],
  sentiment: ['negative', 'neutral', 'positive'],
  requires_action: ['true', 'false'],
};
const warmUpRounds = 50;
const timedRounds = 200;

/** Prints the quality of triage on held-out texts beside the substring lists, and its speed. */
export const benchTriage = async (files: SourceFiles): Promise<void> => {
  const { texts, missing } = heldOutTexts(files);
  for (const line of missing) print(`not measured, ${line}`);
  for (const line of linesBySource('intake', texts, triage)) print(line);
  for (const line of linesBySource('substring lists', texts, predecessorTriage)) print(line);
  const tickets = reportHalf();
  print(`\n${tickets.length} labelled tickets`);
  printQuality('intake', tickets, triage);
  printQuality('substring lists', tickets, predecessorTriage);
  print(`speed: ${Math.round(ticketsPerSecond(tickets)).toLocaleString('en')} tickets per second on one core`);
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

/** By CPU time, so that other load does not matter. */
const ticketsPerSecond = (tickets: readonly TicketText[]): number => {
  const rounds = (count: number) => {
    for (let round = 0; round < count; round += 1) for (const ticket of tickets) triage(ticket);
  };
  rounds(warmUpRounds);
  const before = process.cpuUsage();
  rounds(timedRounds);
  const { user, system } = process.cpuUsage(before);
  return (timedRounds * tickets.length * 1_000_000) / (user + system);
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
