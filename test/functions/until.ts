import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither undefined, null nor false, and gives it.
 * @throws if it is still none of that after `deadlineMs`, naming `what` was awaited.
 */
export const until = async <T>(
  what: string,
  ask: () => Promise<T> | T,
  deadlineMs = 280_000,
): Promise<Exclude<T, undefined | null | false>> => {
  const endsAt = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as Exclude<T, undefined | null | false>;
    if (performance.now() > endsAt) throw new Error(`In ${deadlineMs} ms it did not come about: ${what}`);
    await sleep(25);
  }
};
