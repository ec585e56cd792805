import type { Reply } from './reply.ts';
import { representationOf } from './representation.ts';

/** Constants: nothing in a page is escaped. */
export type Page = { title: string; text: string };

/** A page of ours for a person, without styles or scripts. */
export const plainPage = (status: number, { title, text }: Page): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  representation: representationOf(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
      `<body><h1>${title}</h1><p>${text}</p></body></html>\n`,
  ),
});
