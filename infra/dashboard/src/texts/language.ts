/** The languages that the page is written in, by their own names. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const place = 'intake-language';

const isLanguage = (value: string | null): value is Language => value !== null && Object.hasOwn(languages, value);

/** The language's subtag: `de` of `de-AT`. */
const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Chosen by hand; else the first of the reader's languages that there is a catalogue of; else English. */
export const chooseLanguage = (chosen: string | null, preferred: readonly string[]): Language => {
  if (isLanguage(chosen)) return chosen;
  return preferred.map(languageOf).find(isLanguage) ?? 'en';
};

/** How dates and numbers are written: as in the reader's own region where that is one of the language. */
export const localeFor = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => languageOf(tag) === language) ?? language;

// A page without storage, or code that runs outside a browser, has nothing chosen.
const chosenByHand = (): string | null => globalThis.localStorage?.getItem(place) ?? null;

/** Keeps the choice in this browser and shows the page in it. */
export const chooseByHand = (language: Language): void => {
  localStorage.setItem(place, language);
  location.reload();
};

const preferred = globalThis.navigator?.languages ?? [];

/** One language for as long as the page is open: texts and formats may be made when a module is loaded. */
export const language: Language = chooseLanguage(chosenByHand(), preferred);
export const locale: string = localeFor(language, preferred);
