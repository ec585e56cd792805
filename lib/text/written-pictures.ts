/** The maximum length of a data URI's prefix, such as `data:image/png;base64,`. */
const header = /data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*$/i;
const maxHeaderLength = 100;
const marker = ';base64,';

/** Shorter ones are probably examples. */
const minLength = 256;

const base64 = /[\w+/=%-]/;

/** Removes pictures and other files in base64 `data:` URIs. */
export const withoutWrittenPictures = (text: string): string => {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, Math.max(at + 1, from))) {
    const before = header.exec(text.slice(Math.max(from, at - maxHeaderLength), at));
    const start = at + marker.length;
    let end = start;
    // A regular expression overflows the stack on a picture of some megabytes.
    while (end < text.length && base64.test(text.charAt(end))) end++;
    if (before && end - start >= minLength) {
      kept.push(text.slice(from, at - before[0].length));
      from = end;
    }
  }
  return kept.length === 0 ? text : kept.join('') + text.slice(from);
};
