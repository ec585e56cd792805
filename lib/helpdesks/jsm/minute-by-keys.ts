import { minuteMs, mostDone, type Place, placeAt, placeByTokens } from './search-place.ts';

// A minute of several pages, read in the order of keys. An issue that changes leaves the minute and moves no other one, so
// that one search of each page is enough, whatever changes meanwhile.

type ByKeys = NonNullable<Place['byKeys']>;
type Key = { text: string; project: string; number: number };

/** Each page begins with the issue that the one before ended with, and has to have another. */
export const leastByKeys = 2;

/** Keys are compared within their project alone: the other projects are named, too. */
export const restOfMinute = (since: number, { after, done }: ByKeys): string => {
  const minute = `updated >= ${since} AND updated < ${since + minuteMs}`;
  const last = keyIn(after);
  if (!last) return minute;
  const { text, project } = last;
  const others = [...done, project].map((key) => `"${key}"`).join(', ');
  return `${minute} AND (project = "${project}" AND key >= "${text}" OR project not in (${others}))`;
};

const keyIn = (value: unknown): Key | null => {
  const [text, project, number] = (typeof value === 'string' && /^([A-Z][A-Z0-9_]{0,9})-(\d{1,12})$/.exec(value)) || [];
  return text === undefined || project === undefined ? null : { text, project, number: Number(number) };
};

/** The place after a page of these keys: in the same minute, or after its end. */
export const afterKeys = (
  place: Place,
  { after, done }: ByKeys,
  page: { keys: readonly unknown[]; isEnd: boolean },
): Place => {
  const keys = page.keys.map(keyIn).filter((key) => key !== null);
  const isReadable = keys.length === page.keys.length && areInOrder(keys, done) && goesOn(keys, keyIn(after));
  if (!isReadable) return placeByTokens(place);
  if (page.isEnd) return placeAt(place, place.since + minuteMs);
  const last = keys.at(-1);
  const read = [...new Set([...done, ...keys.map(({ project }) => project)])].filter((one) => one !== last?.project);
  if (!last || last.text === after || read.length > mostDone) return placeByTokens(place);
  return { ...place, byKeys: { after: last.text, done: read } };
};

/** Each project once and at a time, none that was done, and its keys in the order of their numbers. */
const areInOrder = (keys: readonly Key[], done: readonly string[]): boolean => {
  const met = new Set(done);
  return keys.every(({ project, number }, n) => {
    const before = keys[n - 1];
    if (before?.project === project) return before.number < number;
    const isNew = !met.has(project);
    met.add(project);
    return isNew;
  });
};

/**
 * Whether a page follows a key. That of an issue that was moved since stands for another one, in another project: then no
 * issue of the key's project is found, as if all of them were read.
 */
const goesOn = (keys: readonly Key[], after: Key | null): boolean => {
  if (!after) return true;
  const ofProject = keys.filter(({ project }) => project === after.project);
  return ofProject.length > 0 && ofProject.every(({ number }) => number >= after.number);
};
