// Which words stand out against what is usual for a tenant. Pure.

/** How many tickets have a word, of how many. */
export type Share = { tickets: number; of: number };

/** A word in fewer tickets may be in them by chance; one that is hardly more frequent than before says nothing. */
export const leastTickets = 3;
const leastRatio = 1.5;
/** The likelihood ratio from which a difference is chance in less than one of 1,000 cases. */
const leastScore = 10.83;

const term = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected));

/**
 * The log-likelihood ratio G² of a word having the same share now as before (Dunning 1993): small counts do not stand out by
 * their ratio alone, as they would with other measures.
 */
export const likelihoodRatio = (now: Share, before: Share): number => {
  const share = (now.tickets + before.tickets) / (now.of + before.of);
  return [now, before].reduce(
    (sum, { tickets, of }) => sum + 2 * (term(tickets, of * share) + term(of - tickets, of * (1 - share))),
    0,
  );
};

/** How much more frequent a word is than before, if that is no chance; null if it is not. One that is new has no ratio. */
export const riseOf = (now: Share, before: Share): { score: number; ratio: number | null } | null => {
  if (now.tickets < leastTickets || now.of === 0 || before.of === 0) return null;
  const ratio = before.tickets === 0 ? null : now.tickets / now.of / (before.tickets / before.of);
  if (ratio !== null && ratio < leastRatio) return null;
  const score = likelihoodRatio(now, before);
  return score < leastScore ? null : { score, ratio };
};
