/** A share with the bounds that hold it in 95 of 100 samples, by Wilson. */
export type Share = { share: number; from: number; to: number };

const z = 1.96;

/** The share of `hits` in `count`; from 0 to 1 if nothing was counted. */
export const shareOf = (hits: number, count: number): Share => {
  if (count === 0) return { share: 0, from: 0, to: 1 };
  const share = hits / count;
  const middle = share + (z * z) / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const whole = 1 + (z * z) / count;
  return { share, from: Math.max(0, (middle - reach) / whole), to: Math.min(1, (middle + reach) / whole) };
};

/** The precision of an alarm where this part of all tickets is urgent. */
export const precisionAt = (base: number, recall: number, falseAlarms: number): number => {
  const found = base * recall;
  return found === 0 ? 0 : found / (found + (1 - base) * falseAlarms);
};
