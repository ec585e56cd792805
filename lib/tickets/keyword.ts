import { stemOf } from '#lib/text/stem.ts';

/** So many keywords a ticket has at most. */
export const maxKeywords = 12;

// A ticket is counted under the stem of a word, and the word's form under its stem. No keyword has this sign in it.
const sign = '=';

/** How a keyword is kept with its ticket: `parcel=parcels`, or `refund` if it is its own stem. */
export const keptKeyword = (form: string): string => {
  const stem = stemOf(form);
  return stem === form ? form : keptAs(stem, form);
};

export const keptAs = (stem: string, form: string): string => `${stem}${sign}${form}`;

export const stemIn = (kept: string): string => kept.split(sign, 1)[0] ?? kept;

/** The form, if it is not the stem itself. */
export const formIn = (kept: string): string | undefined => kept.split(sign)[1];

/** The stem in the database, for a pipeline; `kept` is an expression. */
export const stemExpression = (kept: string): unknown => ({ $first: { $split: [kept, sign] } });
