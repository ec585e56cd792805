const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => entities[mark] ?? mark);

/** A text as the editors of desks keep it: one paragraph, line by line. Empty stays empty. */
export const htmlOf = (text: string): string =>
  text === '' ? '' : `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
