// Provider values become parts of field names and document ids, in which dot, colon and slash are separators.
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

/** The same as a pipeline expression. */
export const encodedExpression = (text: unknown): unknown =>
  signs.reduce((input, [find, replacement]) => ({ $replaceAll: { input, find, replacement } }), text);
