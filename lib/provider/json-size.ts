/** The size of a JSON text: its values, and the elements of its longest list in a top-level object. */
export type JsonSize = { values: number; longestList: number };

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openList = 0x5b;
const openObject = 0x7b;
const closeList = 0x5d;
const closeObject = 0x7d;

/** The depth of a list in the top-level object, such as `tickets`. */
const listDepth = 2;

/**
 * Measures a JSON text without parsing it: two bytes of text can become an object of 56, so the text's length bounds
 * nothing. One pass, no allocation. Never throws; for invalid JSON the result is meaningless.
 */
export const jsonSize = (text: string): JsonSize => {
  let values = 0;
  let depth = 0;
  let list = 0;
  let longestList = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case comma:
        values++;
        if (depth === listDepth) list++;
        break;
      case openList:
      case openObject:
        values++;
        depth++;
        if (depth === listDepth) list = 1;
        break;
      case closeList:
      case closeObject:
        if (depth === listDepth) longestList = Math.max(longestList, list);
        depth--;
    }
  }
  return { values, longestList: Math.max(longestList, depth >= listDepth ? list : 0) };
};

/** The end of the string that starts here: the next unescaped quote, or after the text. */
const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  return at;
};
