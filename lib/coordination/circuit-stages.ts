import type { CircuitRule } from './circuit.ts';
import type { Stage } from './stage.ts';

// The commonest steps of the state machine in circuit.ts, as stages of a pipeline update: a call is permitted by a closed
// circuit, and succeeds. A document without a circuit has a new one. For circuits that do not limit concurrency.

const stateNow = { $ifNull: ['$circuit.state', 'closed'] };

/** True if the circuit is not closed: then a permit needs a look, or a claim. */
export const isBarred = { $ne: [stateNow, 'closed'] };

/** Records the success of the call that is being `settled`: counts in its generation, while the circuit is closed. */
export const recordSuccessStages = ({ window }: Pick<CircuitRule, 'window'>, generation: number): Stage[] => {
  const outcomes = { $ifNull: ['$circuit.outcomes', []] };
  const successes = { $filter: { input: outcomes, as: 'outcome', cond: { $eq: ['$$outcome', 'success'] } } };
  // A window full of successes does not change.
  const isKnown = { $eq: [{ $size: successes }, window] };
  const isCounted = {
    $and: [
      '$settled',
      { $eq: [stateNow, 'closed'] },
      { $eq: [{ $ifNull: ['$circuit.generation', 0] }, generation] },
      { $not: [isKnown] },
    ],
  };
  const counted = {
    $mergeObjects: [
      '$circuit',
      { state: 'closed', generation, outcomes: { $slice: [{ $concatArrays: [outcomes, ['success']] }, -window] } },
    ],
  };
  return [
    {
      $set: {
        circuit: { $cond: [isCounted, counted, '$circuit'] },
        version: { $cond: [isCounted, { $add: [{ $ifNull: ['$version', 0] }, 1] }, '$version'] },
      },
    },
  ];
};
