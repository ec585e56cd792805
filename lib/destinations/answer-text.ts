/** So much of an answer is shown: more would let a caller read what any host answers. */
const mostShown = 200;

/** The beginning of an answer as printable characters on one line. */
export const answerText = (body: string): string => cutAt(printable(body), mostShown);

const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();

/** At most so many code points, the last of them an ellipsis where something was cut; never half of a character. */
export const cutAt = (text: string, most: number): string => {
  // A text of so many units has no more code points.
  if (text.length <= most) return text;
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
};
