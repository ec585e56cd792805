import type { Reply } from './reply.ts';
import { representationOf } from './representation.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#274690"/>' +
  '<path d="M6 8h12M8 12.5h8M10.5 17h3" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>';

/** The icon of every page; browsers request it even if none is named. */
export const favicon: Reply = {
  status: 200,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  representation: representationOf(svg),
};
