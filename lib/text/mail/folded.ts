const signs: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2026': '.',
};

const known = new Map<string, string>();

const foldUnit = (unit: string): string => {
  const folded = known.get(unit) ?? signs[unit] ?? unit.toLowerCase().normalize('NFD').charAt(0);
  if (known.size < 2_000) known.set(unit, folded);
  return folded;
};

/**
 * The text in lower case, without accents, with simple blanks, dashes and apostrophes. It is as long as the text, so that
 * what is found in it is found in the text.
 */
export const foldedMail = (text: string): string => {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/[^\0-\x7f]/g, foldUnit);
};
