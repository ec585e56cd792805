import { bit } from './kinds.ts';
import { isBlank, type Line } from './mail-text.ts';

const emptyBox = /^(?:[-*+\u2022]\s*)?(?:\[\s?\]|\(\s?\)|\u2610|\u25a1|\u25fb)\s*\S/;
/** What stands between a question and its answer on the same line. */
const answered = /[:?=|\t]\W*\S+\W*$|\s-+\s+\S+\W*$/;
const plainNo = /\s(?:no|nein|non|nao)\W*$/;
/** A letter is an answer only where one is expected. */
const shortNo = /[:?=|\t]\s*n\W*$/;
const bareShortNo = /^n\W*$/;
const maxBareWords = 5;
const question = /[?:]$/;
const maxLabelWords = 14;
const maxLabel = 140;

/** Leaves out lines of a form that say what is not so: "Data breach? No", an empty box, or an answer below its question. */
export const withoutNegativeAnswers = (lines: readonly Line[]): readonly Line[] => {
  const kept = lines.filter((line, index) => !isNegative(line, lines[index - 1], lines[index + 1]));
  return kept.length === lines.length ? lines : kept;
};

const isNegative = (line: Line, above: Line | undefined, below: Line | undefined): boolean => {
  if (isBlank(line) || line.text.length > maxLabel) return false;
  if (emptyBox.test(line.text)) return true;
  if (isNo(line)) return above !== undefined && isQuestion(above);
  if ((line.ends & bit.no && isAnswer(line)) || shortNo.test(line.text)) return isLabel(line);
  return isQuestion(line) && below !== undefined && isNo(below);
};

const isNo = ({ text, whole }: Line): boolean => (whole & bit.no) !== 0 || bareShortNo.test(text);

const isAnswer = ({ text, words }: Line): boolean => words <= maxBareWords || answered.test(text) || plainNo.test(text);

const isQuestion = (line: Line): boolean => question.test(line.text) && isLabel(line);

/** "Is it working? No" is news. */
const isLabel = ({ words, any }: Line): boolean => words <= maxLabelWords && (any & bit.goodNews) === 0;
