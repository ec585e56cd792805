import { cueMarks, type NamedCueWords } from './cues.ts';
import type { TriageRules } from './rules.ts';
import { cellOf, sparseMatrixOf } from './sparse-matrix.ts';
import { axes, type Wording } from './wording.ts';

/** The words and classes that occur in learnt cues. */
export const partsOfCues = ({ weights }: TriageRules['wording']): { words: string[]; classes: string[] } => {
  const parts = new Set(Object.keys(weights).flatMap((cue) => cue.split(' ')));
  for (const mark of cueMarks) parts.delete(mark);
  const isClass = (part: string): boolean => part.startsWith('{');
  return { words: [...parts].filter((part) => !isClass(part)), classes: [...parts].filter(isClass) };
};

export const compileWording = (
  learnt: TriageRules['wording'],
  { names, of, classesOf }: NamedCueWords,
  stopWords: readonly string[],
): Wording => {
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const size = names.length;
  const single = new Int32Array(size);
  const pairs = new Map<number, number>();
  const rowCount = Object.keys(learnt.weights).length + 1;
  const weights = new Float32Array(rowCount * axes.length);
  const quotable = new Uint8Array(rowCount);
  const isStopWord = new Set(stopWords);
  Object.entries(learnt.weights).forEach(([cue, own], at) => {
    const [first = 0, second] = cue.split(' ').map((name) => numberOf.get(name) as number);
    weights.set(own, (at + 1) * axes.length);
    const isPair = second !== undefined && first > cueMarks.length;
    quotable[at + 1] = isPair || !isStopWord.has(names[second ?? first] as string) ? 1 : 0;
    if (second === undefined) single[first] = at + 1;
    else pairs.set(cellOf(first, second, size), at + 1);
  });
  return {
    words: { of, classesOf },
    bias: learnt.bias,
    weights,
    single,
    pairs: sparseMatrixOf(size, size, pairs),
    quotable,
  };
};
