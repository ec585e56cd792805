/** What a character does in a text. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const SENTENCE_END = 2;
export const CLAUSE_END = 3;
export const APOSTROPHE = 4;
export const NEWLINE = 5;
export const MARK = 6;
export const SYMBOL = 7;
export const CAPITAL = 8;

// Latin, Greek, Cyrillic, Armenian and Hebrew letters are looked up; scripts beyond have no capitals to fold.
const TABLE_SIZE = 0x600;
const kinds = new Uint8Array(TABLE_SIZE);
const folds = new Uint16Array(TABLE_SIZE);

const kindOfListed = (character: string): number => {
  if ('.!?;'.includes(character)) return SENTENCE_END;
  if (',:()[]'.includes(character)) return CLAUSE_END;
  if (character === "'") return APOSTROPHE;
  if (character === '\n') return NEWLINE;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  return /[\p{L}\p{Nd}]/u.test(character) ? LETTER : SEPARATOR;
};

for (let code = 0; code < TABLE_SIZE; code += 1) {
  const character = String.fromCharCode(code);
  kinds[code] = kindOfListed(character);
  folds[code] = character.toLowerCase().normalize('NFD').charCodeAt(0);
}

const kindOfOther = (code: number): number => {
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  if (code === 0x2026 || code === 0x3002) return SENTENCE_END;
  if (code === 0x2013 || code === 0x2014 || code === 0x3001) return CLAUSE_END;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code >= 0xd800 && code <= 0xdbff) return SYMBOL;
  if (code >= 0x2600 && code <= 0x27bf) return SYMBOL;
  if (code >= 0xdc00 && code <= 0xf8ff) return SEPARATOR;
  if (code >= 0xfe00 && code <= 0xff0f) return SEPARATOR;
  return code >= 0x2000 && code < 0x3040 ? SEPARATOR : LETTER;
};

/** The part that one UTF-16 unit plays. */
export const kindOf = (code: number): number => (code < TABLE_SIZE ? (kinds[code] as number) : kindOfOther(code));

/** The unit in lower case and without its accent; all apostrophes are one. */
export const fold = (code: number): number => {
  if (code < TABLE_SIZE) return folds[code] as number;
  return code === 0x2018 || code === 0x2019 ? 39 : code;
};

/** A word as the tokenizer sees it. */
export const foldWord = (word: string): string => {
  let folded = '';
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (kindOf(code) !== MARK) folded += String.fromCharCode(fold(code));
  }
  return folded;
};
