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

/**
 * A ticket's keywords as stored: one text, since a list costs eight bytes more for each. Releases before 0.2 stored the
 * list.
 */
export type StoredKeywords = string | readonly string[];

// No keyword contains white space.
const separator = ' ';

export const storedKeywords = (forms: readonly string[]): string => joinedKeywords(forms.map(keptKeyword));

export const joinedKeywords = (kept: readonly string[]): string => kept.join(separator);

/** The stored keywords one by one. */
export const keywordsIn = (stored: StoredKeywords = ''): readonly string[] => {
  if (typeof stored !== 'string') return stored;
  return stored === '' ? [] : stored.split(separator);
};

/** The same as a pipeline expression; `stored` is a field. */
export const keywordsExpression = (stored: string): unknown => ({
  $cond: [
    { $isArray: stored },
    stored,
    { $cond: [{ $gt: [stored, ''] }, { $split: [stored, separator] }, []] }, // a missing field is not greater
  ],
});

/** The stem as a pipeline expression; `kept` is an expression. */
export const stemExpression = (kept: string): unknown => ({ $first: { $split: [kept, sign] } });
