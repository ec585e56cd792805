import { type ApiError, asApiError } from '../api/client.ts';

/** What came of an action on several tickets. */
export type Outcome = { done: number; failed: number; error: ApiError | undefined };

/** Acts on one after another, so that no limit of the API is met at once; goes on after one that failed. */
export const actOnEach = async <T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  onProgress: (outcome: Outcome) => void,
): Promise<Outcome> => {
  let outcome: Outcome = { done: 0, failed: 0, error: undefined };
  for (const item of items) {
    try {
      await act(item);
      outcome = { ...outcome, done: outcome.done + 1 };
    } catch (error) {
      outcome = { ...outcome, failed: outcome.failed + 1, error: asApiError(error) };
      // Without the right to one there is none to the others.
      if (outcome.error?.status === 401 || outcome.error?.status === 403) return outcome;
    }
    onProgress(outcome);
  }
  return outcome;
};
