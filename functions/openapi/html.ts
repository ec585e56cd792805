/** A piece of HTML that may stand in a page as it is. */
export type Html = { readonly html: string };

type Part = Html | string | number | undefined | false | readonly Part[];

/** HTML with values in it. Texts are escaped; only what was made here itself goes in as it is. */
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
