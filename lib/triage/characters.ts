/** Character classes. */
export const separator = 0;
export const letter = 1;
export const sentenceEnd = 2;
export const clauseEnd = 3;
export const apostrophe = 4;
export const newline = 5;
export const mark = 6;
export const symbol = 7;
export const capital = 8;

// The table covers Latin, Greek, Cyrillic, Armenian and Hebrew; later scripts have no capitals to fold.
const tableSize = 0x600;
const unknown = -1;
const units = new Int32Array(tableSize).fill(unknown);
const kindBits = 4;

const kindOfListed = (character: string): number => {
  if ('.!?;'.includes(character)) return sentenceEnd;
  if (',:()[]'.includes(character)) return clauseEnd;
  if (character === "'") return apostrophe;
  if (character === '\n') return newline;
  if (/\p{M}/u.test(character)) return mark;
  if (/\p{Lu}/u.test(character)) return capital;
  return /[\p{L}\p{Nd}]/u.test(character) ? letter : separator;
};

/** Enters a character at its first occurrence: texts have few, and entering all delays the start of a function. */
const learn = (code: number): number => {
  const character = String.fromCharCode(code);
  const folded = character.toLowerCase().normalize('NFD').charCodeAt(0);
  const unit = kindOfListed(character) | (folded << kindBits);
  units[code] = unit;
  return unit;
};

const kindOfOther = (code: number): number => {
  if (code === 0x2018 || code === 0x2019) return apostrophe;
  if (code === 0x2026 || code === 0x3002) return sentenceEnd;
  if (code === 0x2013 || code === 0x2014 || code === 0x3001) return clauseEnd;
  if (code === 0x2028 || code === 0x2029) return newline;
  if (code >= 0xd800 && code <= 0xdbff) return symbol;
  if (code >= 0x2600 && code <= 0x27bf) return symbol;
  if (code >= 0xdc00 && code <= 0xf8ff) return separator;
  if (code >= 0xfe00 && code <= 0xff0f) return separator;
  return code >= 0x2000 && code < 0x3040 ? separator : letter;
};

const foldOfOther = (code: number): number => (code === 0x2018 || code === 0x2019 ? 39 : code);

/** What is known of a UTF-16 unit, in one look-up: `kindIn` and `foldIn` take it apart. */
export const unitOf = (code: number): number => {
  if (code >= tableSize) return kindOfOther(code) | (foldOfOther(code) << kindBits);
  const unit = units[code] as number;
  return unit === unknown ? learn(code) : unit;
};

/** The class of the character. */
export const kindIn = (unit: number): number => unit & ((1 << kindBits) - 1);
/** The character in lower case without accent; all apostrophes become the same one. */
export const foldIn = (unit: number): number => unit >> kindBits;

export const kindOf = (code: number): number => kindIn(unitOf(code));
export const fold = (code: number): number => foldIn(unitOf(code));

/** Folds a word as the tokenizer does. */
export const foldWord = (word: string): string => {
  let folded = '';
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (kindOf(code) !== mark) folded += String.fromCharCode(fold(code));
  }
  return folded;
};
