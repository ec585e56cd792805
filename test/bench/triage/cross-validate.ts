import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { type TicketText, triage } from '#lib/triage/triage.ts';
import { wordingOf } from '#lib/triage/wording-table.ts';
import { confusionOf, figuresOf, macroF1 } from './figures.ts';
import { type LabelledTicket, tuningHalf } from './labelled.ts';
import { trainWording } from './train-wording.ts';

// npx node test/bench/triage/cross-validate.ts    prints figures of the tuning half with wording learnt without each tenth

const folds = 10;
const labelsOfAxis = {
  urgency: ['high', 'medium', 'low'],
  sentiment: ['negative', 'neutral', 'positive'],
  requires_action: ['true', 'false'],
} as const;

/** Answers by the rules of today, which know the tickets, and by wording that does not: better than on new text. */
const answersOf = (tickets: readonly LabelledTicket[]) =>
  Array.from({ length: folds }, (_, fold) => {
    const isOf = (at: number): boolean => at % folds === fold;
    const wording = wordingOf(trainWording(tickets.filter((__, at) => !isOf(at))));
    const rules = compileRules({ ...englishRules, wording });
    const answer = (ticket: TicketText) => triage(ticket, rules);
    return tickets.flatMap((ticket, at) => (isOf(at) ? [{ ticket, answer: answer(ticket) }] : []));
  }).flat();

const answers = answersOf(tuningHalf());
for (const axis of ['urgency', 'sentiment', 'requires_action'] as const) {
  const confusion = confusionOf(
    labelsOfAxis[axis],
    answers.map(({ ticket, answer }) => [String(ticket[axis]), String(answer[axis])] as const),
  );
  process.stdout.write(`\n${axis}: macro-F1 ${macroF1(confusion).toFixed(3)}\n`);
  for (const { label, precision, recall } of figuresOf(confusion))
    process.stdout.write(`${label.padEnd(10)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
}
