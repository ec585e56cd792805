import { RequestError } from '#lib/errors.ts';

/**
 * Picks the offered media type that an `Accept` header prefers; the first one on a tie. An empty header accepts
 * anything.
 * @throws RequestError 406 if it accepts none
 */
export const negotiate = <Type extends string>(accept: string | undefined, offered: readonly Type[]): Type => {
  const ranges = (accept?.trim() || '*/*').split(',').map(rangeOf);
  const liked = offered
    .map((type) => ({ type, weight: weightOf(type, ranges) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight); // stable
  const [best] = liked;
  if (best) return best.type;
  throw new RequestError(406, 'not-acceptable', `Available media types: ${offered.join(', ')}.`);
};

/** Whether an `Accept-Encoding` header accepts gzip; a missing one means identity only. */
export const takesGzip = (acceptEncoding = ''): boolean => {
  const ranges = acceptEncoding.split(',').map(rangeOf);
  const match =
    ranges.find(({ range }) => range === 'gzip' || range === 'x-gzip') ?? ranges.find(({ range }) => range === '*');
  return match !== undefined && match.weight > 0;
};

type Range = { range: string; weight: number };

const rangeOf = (text: string): Range => {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { range, weight: weight >= 0 && weight <= 1 ? weight : 0 };
};

/** The most specific matching range decides. */
const weightOf = (type: string, ranges: readonly Range[]): number => {
  const [family] = type.split('/');
  for (const name of [type, `${family}/*`, '*/*']) {
    const match = ranges.find(({ range }) => range === name);
    if (match) return match.weight;
  }
  return 0;
};
