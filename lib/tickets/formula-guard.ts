// Spreadsheets would run such a cell as a formula. Some skip invisible characters before the sign, and accept its
// full-width variants. An apostrophe before it is no part of the cell for them, so that a text which has one gets another.
const formula =
  /^'*(?:[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n])/u;

/** A cell that no spreadsheet runs. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of which `guarded` made a cell. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
