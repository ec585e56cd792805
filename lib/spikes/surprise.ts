/**
 * How surprising so many are where `mean` are expected: the negative decimal logarithm of the probability of as many or more,
 * 0 for no more than the mean. Counts are Poisson distributed, or negative binomial with a variance of `dispersion` times the
 * mean.
 */
export const surpriseOf = (seen: number, mean: number, dispersion: number): number => {
  if (seen <= mean) return 0;
  const isPoisson = dispersion < 1 + 1e-6;
  const size = isPoisson ? 0 : mean / (dispersion - 1);
  const growth = isPoisson ? 0 : (dispersion - 1) / dispersion;
  const logOfFirst = isPoisson
    ? seen * Math.log(mean) - mean - logGamma(seen + 1)
    : logGamma(seen + size) -
      logGamma(size) -
      logGamma(seen + 1) -
      size * Math.log(dispersion) +
      seen * Math.log(growth);
  // The tail as a multiple of its first term. Above the mean each term is smaller than the one before.
  let [sum, term] = [1, 1];
  for (let count = seen; term > sum * 1e-12; count++) {
    term *= isPoisson ? mean / (count + 1) : ((count + size) / (count + 1)) * growth;
    sum += term;
  }
  return Math.max(0, -(logOfFirst + Math.log(sum)) / Math.LN10);
};

/** The logarithm of the gamma function of a positive number, by Stirling's series. */
const logGamma = (x: number): number => {
  let [shifted, product] = [x, 1];
  for (; shifted < 8; shifted++) product *= shifted;
  const inverse = 1 / shifted;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1_260;
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
};
