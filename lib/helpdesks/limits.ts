/** What an answer's headers teach about the window of this name. */
export type LearnedLimit = { name: string; requests?: number; remaining?: number; resetAt?: Date };

type Learned = { requests?: number | undefined; remaining?: number | undefined; resetAt?: Date | undefined };

/** What an answer's headers gave of a limit. One of 0 is none: it would never let a call through. */
export const learnedLimit = (name: string, { requests, remaining, resetAt }: Learned): LearnedLimit => ({
  name,
  ...(requests !== undefined && requests > 0 && { requests }),
  ...(remaining !== undefined && { remaining }),
  ...(resetAt && { resetAt }),
});

const longestResetMs = 3_600_000;
const epochSeconds = 1_000_000_000;

/**
 * The moment of a reset that is given in seconds: from the answer on, or since 1970 if it is that large. At most an hour
 * away; undefined for anything but digits.
 */
export const resetMoment = (seconds: string | undefined, receivedAt: Date): Date | undefined => {
  const value = wholeNumber(seconds);
  if (value === undefined) return undefined;
  const now = receivedAt.getTime();
  const wanted = value > epochSeconds ? value * 1_000 : now + value * 1_000;
  return new Date(Math.min(Math.max(wanted, now), now + longestResetMs));
};

/** A header's whole number of at most 12 digits; a fraction is rounded down. */
export const wholeNumber = (text: string | undefined): number | undefined => {
  const digits = /^\s*(\d{1,12})(?:\.\d*)?\s*$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};
