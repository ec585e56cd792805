/** Signs that mean something anywhere in a line of Markdown. */
const anywhere = /[\\`*_[\]()<>~&|#]/g;
/** A bullet, or a number with its dot or bracket, which make a list at the start of a line. */
const listMark = /^(\d*)([-+.)])/;

/** One line of plain text as Markdown that reads the same: no formatting, no link, no picture, no list. */
export const escapeMarkdown = (line: string): string =>
  line.replaceAll(anywhere, '\\$&').replace(listMark, (_, digits: string, mark: string) => `${digits}\\${mark}`);
