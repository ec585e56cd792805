import type { Reply } from './reply.ts';
import { representationOf } from './representation.ts';

/** Nothing in a page is escaped: constants, and the path that its button posts to, which has no character of HTML. */
export type Page = { title: string; text: string; button?: { label: string; action: string } };

/** A page of ours for a person, without styles or scripts. */
export const plainPage = (status: number, { title, text, button }: Page): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  ...(button && { mayLoad: { 'form-action': "'self'" } }),
  representation: representationOf(
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
      '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head>' +
      `<body><main><h1>${title}</h1><p>${text}</p>${button ? formOf(button) : ''}</main></body></html>\n`,
  ),
});

const formOf = ({ label, action }: NonNullable<Page['button']>): string =>
  `<form method="post" action="${action}"><button>${label}</button></form>`;
