import { compileRules } from '#lib/triage/compile-rules.ts';
import { englishRules } from '#lib/triage/english/rules.ts';
import { pack } from '#lib/triage/packed.ts';
import { type TicketText, type TriageResult, triage } from '#lib/triage/triage.ts';
import { trainingTexts, trainUrgency } from './train-urgency.ts';

type Answer = (ticket: TicketText) => TriageResult;

const { urgency: _, ...rulesAlone } = englishRules;

/** Triage by rules and wording, without the urgency model. */
export const triageByRules = (): Answer => {
  const rules = compileRules(rulesAlone);
  return (ticket) => triage(ticket, rules);
};

/** Triage with a model that learnt nothing from a source: how it does in a trade that nobody had texts of. */
export const triageWithout = (source: string, files: { banking77: string; mail: string }): Answer => {
  const known = Object.entries(trainingTexts(files)).flatMap(([name, texts]) => (name === source ? [] : texts));
  const rules = compileRules({ ...rulesAlone, urgency: pack(trainUrgency(known)) });
  return (ticket) => triage(ticket, rules);
};
