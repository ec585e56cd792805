// What a provider calls things becomes part of the names of fields and documents. There a dot would begin another field,
// and colon and slash part a name.
const signs = [
  ['%', '%25'],
  ['.', '%2E'],
  [':', '%3A'],
  ['/', '%2F'],
] as const;

export const encoded = (text: string): string =>
  signs.reduce((name, [sign, code]) => name.replaceAll(sign, code), text);

export const decoded = (name: string): string =>
  signs.reduceRight((text, [sign, code]) => text.replaceAll(code, sign), name);

/** The same in the database, for a pipeline. */
export const encodedExpression = (text: string): unknown =>
  signs.reduce<unknown>((input, [find, replacement]) => ({ $replaceAll: { input, find, replacement } }), text);
