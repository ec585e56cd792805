import { stemOf } from '#lib/text/stem.ts';

/** Words of greetings and thanks that the stop words leave, since they have other meanings, too. */
const words = `team good day morning afternoon evening wish wishes kind regard cheer sincere faithful weekend dear sir madam
  support hello thank appreciate`;

const stems: ReadonlySet<string> = new Set(words.split(/\s+/).map(stemOf));

export const isGreeting = (stem: string): boolean => stems.has(stem);
