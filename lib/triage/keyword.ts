import { stemOf } from '#lib/text/stem.ts';

/** Maximum keywords of a ticket. */
export const maxKeywords = 12;

// Tickets are counted by stem, with the word's forms below it. No keyword contains this separator.
const sign = '=';

/** A stored keyword: `parcel=parcels`, or `refund` if it is its own stem. */
export const keptKeyword = (form: string): string => {
  const stem = stemOf(form);
  return stem === form ? form : keptAs(stem, form);
};

export const keptAs = (stem: string, form: string): string => `${stem}${sign}${form}`;

export const stemIn = (kept: string): string => kept.split(sign, 1)[0] ?? kept;

/** The form, if it differs from the stem. */
export const formIn = (kept: string): string | undefined => kept.split(sign)[1];

/** The stem as a pipeline expression; `kept` is an expression. */
export const stemExpression = (kept: string): unknown => ({ $first: { $split: [kept, sign] } });
