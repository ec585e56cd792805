/** Phrases from a text that has commas between them, so that long lists stay readable. */
export const listed = (text: string): string[] => text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
