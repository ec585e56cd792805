import { dayMs, type Span } from './periods.ts';

// Urgent tickets of a customer are also counted by hopping windows. A range that a single window covers needs one list
// of customers: nobody has more in the range than in the window. The sum of several months' lists says next to nothing
// where many customers have one urgent ticket each.

/** In days: how far a window of each length starts after the one before, and the longest range that one surely covers. */
const hops = [8, 32, 93, 367] as const;

/** Each day lies in two windows of each length. */
const hopsInWindow = 2;

/** `093/00221`: the hop of the window's length, and the number of the window since 1970. Sorts by length and by time. */
const nameOf = (hop: number, number: number): string => `${`${hop}`.padStart(3, '0')}/${`${number}`.padStart(5, '0')}`;

const dayOf = (at: Date): number => Math.floor(at.getTime() / dayMs);

/** All windows that contain a moment. */
export const windowsAt = (at: Date): string[] =>
  hops.flatMap((hop) => {
    const last = Math.floor(dayOf(at) / hop);
    return Array.from({ length: hopsInWindow }, (_, earlier) => nameOf(hop, last - earlier));
  });

/** All windows that contain some of a span, in the order of their names. */
export const windowsIn = ({ from, to }: Span): string[] =>
  hops.flatMap((hop) => {
    const first = Math.floor(dayOf(from) / hop) - hopsInWindow + 1;
    const last = Math.floor(dayOf(new Date(to.getTime() - 1)) / hop);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => nameOf(hop, first + n));
  });

/** The shortest window that contains every day that a span touches; null if none is long enough. */
export const windowOver = ({ from, to }: Span): string | null => {
  const [first, last] = [dayOf(from), dayOf(new Date(to.getTime() - 1))];
  const hop = hops.find((one) => last < (Math.floor(first / one) + hopsInWindow) * one);
  return hop === undefined ? null : nameOf(hop, Math.floor(first / hop));
};

/** The days of a window. */
export const spanOfWindow = (name: string): Span => {
  const [hop = 0, number = 0] = name.split('/').map(Number);
  return {
    from: new Date(hop * number * dayMs),
    to: new Date(hop * (number + hopsInWindow) * dayMs),
  };
};
