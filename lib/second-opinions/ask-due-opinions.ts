import { askSecondOpinion, type OpinionDeps, type OpinionOutcome } from './ask-second-opinion.ts';
import { dueInTurns } from './due-in-turns.ts';

export type Limits = {
  /** Wanted opinions that one read of them answers. */
  most: number;
  /** Calls at once. */
  atOnce: number;
  /** When no further one is begun, by `performance.now()`. */
  deadline: number;
};

export type OutcomeCounts = Partial<Record<OpinionOutcome, number>>;

/** Asks for the opinions that are due, of each tenant in turn, until the service refuses or time is up. */
export const askDueOpinions = async (deps: OpinionDeps, { most, atOnce, deadline }: Limits): Promise<OutcomeCounts> => {
  const due = await dueInTurns(deps.store, deps.now(), most);
  const ask = askSecondOpinion(deps);
  const counts: OutcomeCounts = {};
  const work = async (): Promise<void> => {
    for (let next = due.shift(); next && performance.now() < deadline; next = due.shift()) {
      const outcome = await ask(next);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      if (outcome === 'refused') due.length = 0; // the others would be, too
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return counts;
};

/** Opinions for which the model was asked, by their outcomes. */
export const metricsOf = ({ raised = 0, agreed = 0, none = 0, late = 0, failed = 0 }: OutcomeCounts) => ({
  OpinionsAsked: raised + agreed + none + late + failed,
  OpinionsRaised: raised,
  OpinionsLate: late,
  OpinionsFailed: failed,
});
