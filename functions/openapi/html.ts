/** HTML that needs no further escaping. */
export type Html = { readonly html: string };

type Part = Html | string | number | undefined | false | readonly Part[];

/** A template of HTML. Strings are escaped; only `Html` values are inserted as they are. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: String.raw({ raw: pieces }, ...parts.map(textOf)),
});

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(`${part}`);
  return 'html' in part ? part.html : part.map(textOf).join('');
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
