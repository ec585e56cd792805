import type { ComponentChildren } from 'preact';
import type { Marks } from './marks.ts';

/** A text with what the search has found in it. */
export const Marked = ({ text, marks }: { text: string; marks: Marks | undefined }) => (
  <>
    {marks
      ? marks.inText(text).map((piece, at) => (piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text))
      : text}
  </>
);

/** The number of a ticket or customer, marked if the search has found it. */
export const MarkedNumber = ({ id, marks }: { id: string; marks: Marks | undefined }): ComponentChildren =>
  marks?.isNumber(id) ? <mark>{id}</mark> : id;
