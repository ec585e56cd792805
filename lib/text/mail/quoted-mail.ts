import { bit } from './kinds.ts';
import { hasWords, isBlank, isQuoted, type Line, nextWritten } from './mail-text.ts';

const maxHeaderLines = 3;
const maxFieldLines = 16;
const maxUnknownLines = 2;
/** Longer lines are prose. */
const maxLine = 300;
/** With more words above forwarded mail, "see below" is not all that somebody says. */
const maxWordsAboveForward = 10;

/** A date and an address alone: "2025-02-03 10:14 GMT+01:00 Support <help@shop.example>:" */
const bareHeader = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b.*[\w.+-]@[\w.-]+>?:$/;
/** Lotus Notes: "----- Forwarded by Jo Marsh/London/Acme on 02/03/2025 10:14 AM -----" */
const lotusHeader =
  /^-{3,} ?(?:forwarded by|weitergeleitet von|transfere par|reenviado por|encaminhado por) .{1,160} ?-{3,}$/;
const rule = /^[-_=*]{5,}$/;
const fieldName = /^[^:]{1,30}:/;

/** Quoted mail's header: how many lines it has, and whether mail may also be forwarded below it. */
type Header = { lines: number; isForward: boolean };

const headerAt = (lines: readonly Line[], index: number): Header | null => {
  const line = lines[index] as Line;
  if (line.text.length > maxLine) return null;
  if (line.whole & bit.original || lotusHeader.test(line.text)) {
    const below = nextWritten(lines, index + 1);
    const fields = fieldLines(lines, below);
    return { lines: fields === 0 ? 1 : below + fields - index, isForward: true };
  }
  const fields = fieldLines(lines, index);
  if (fields > 0) return { lines: fields, isForward: true };
  const replied = replyHeaderLines(lines, index);
  return replied > 0 ? { lines: replied, isForward: false } : null;
};

/** How many lines of "From:", "Sent:" and the like start at a line; 0 if they are no header. */
const fieldLines = (lines: readonly Line[], index: number): number => {
  const fields = bit.sender | bit.field;
  if (!((lines[index]?.starts ?? 0) & fields)) return 0;
  let [named, colons, senders, next, end] = [0, 0, 0, index, index];
  while (next < Math.min(lines.length, index + maxFieldLines) && !isBlank(lines[next])) {
    const { starts, text } = lines[next] as Line;
    next += 1;
    if (starts & fields) {
      named += 1;
      colons += fieldName.test(text) ? 1 : 0;
      senders += starts & bit.sender ? 1 : 0;
      end = next;
    } else if (next - end > maxUnknownLines) break;
  }
  // A line may start with "To" or "From" by chance.
  return senders > 0 && (colons >= 2 || named >= 4) ? end - index : 0;
};

/** How many lines a header such as "On Monday Jo wrote:" has at a line; mail programs wrap it. */
const replyHeaderLines = (lines: readonly Line[], index: number): number => {
  const first = lines[index] as Line;
  if (bareHeader.test(first.text)) return 1;
  if (!(first.starts & bit.replyStart)) return 0;
  let hasVerb = false;
  let hasSign = false;
  for (let count = 1; count <= maxHeaderLines; count += 1) {
    const line = lines[index + count - 1];
    if (!line || isBlank(line) || line.text.length > maxLine) return 0;
    hasVerb ||= (line.any & bit.replyVerb) !== 0;
    hasSign ||= /[\d@,<]/.test(line.text);
    if (!hasVerb) continue;
    if (line.text.endsWith(':')) return count;
    // Without a colon, only a header has a date or an address.
    if (hasSign && (line.text.endsWith('>') || line.ends & bit.replyVerb)) return count;
  }
  return 0;
};

/**
 * Leaves out quoted mail: lines marked by `>`, and what stands below the header of unmarked mail. Of mail that is only
 * forwarded, the header is left out.
 */
export const withoutQuotedMail = (lines: readonly Line[]): readonly Line[] => {
  const kept: Line[] = [];
  let words = 0;
  let isPointed = false;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as Line;
    const header = isQuoted(line) ? null : headerAt(lines, index);
    if (header) {
      const isMarked = isQuoted(lines[nextWritten(lines, index + header.lines)]);
      const onlyForwards = words === 0 || (header.isForward && isPointed && words <= maxWordsAboveForward);
      // An unmarked quotation runs to the end; a marked one may be followed by an answer.
      if (!isMarked && !onlyForwards) break;
      index += header.lines;
      continue;
    }
    index += 1;
    if (line.any & bit.replyLine) {
      if (words > 0) break;
    } else if (!isQuoted(line) && !rule.test(line.text)) {
      kept.push(line);
      words += line.words + (line.words === 0 && hasWords(line) ? 1 : 0);
      isPointed ||= (line.any & bit.pointer) !== 0;
    }
  }
  return kept.length === lines.length ? lines : kept;
};
