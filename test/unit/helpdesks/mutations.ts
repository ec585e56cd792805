import fc from 'fast-check';

type Path = (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]));
  return [path, ...inner];
};

/** Values that APIs have been seen to send in the place of others. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 0, -1, 1e300, true, [], {}, '0', '\ud800', '\u0000', 'deleted', [null]),
  fc.jsonValue(),
  fc.constant({ toString: 'no function', constructor: null, length: -1, id: {} }),
  fc.constant('x'.repeat(5_000)),
);

const replaced = (value: unknown, [name, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part, at) => (`${at}` === `${name}` ? replaced(part, rest, change) : part));
  const members = value as Record<string, unknown>;
  return { ...members, [name]: replaced(members[name], rest, change) };
};

/** An answer with up to four of its parts replaced, dropped, or repeated. */
export const mutated = (answer: unknown): fc.Arbitrary<unknown> => {
  const paths = fc.constantFrom(...pathsIn(answer));
  const changes = fc.oneof(
    odd.map((value) => () => value),
    fc.constant((old: unknown) => (Array.isArray(old) ? [...old, ...old] : [old, old])),
  );
  return fc.array(fc.tuple(paths, changes), { maxLength: 4 }).map((list) =>
    list.reduce((value: unknown, [path, change]) => {
      try {
        return replaced(value, path, change);
      } catch {
        return value; // an earlier change took the place away
      }
    }, answer),
  );
};

/** The same answer with more members in each of its objects. */
export const withExtras = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withExtras);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, part]) => [name, withExtras(part)]);
  return { ...Object.fromEntries(members), zz_unheard_of: { a: [1] }, zz_null: null };
};
