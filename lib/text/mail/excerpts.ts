import type { Line } from './mail-text.ts';

/** Beginnings of lines of logs, by their time or level. */
const logLine = new RegExp(
  [
    // With seconds or a level: people write down when things happened, too.
    /^[[(<]?\d{4}[-/.]\d\d[-/.]\d\d[t ,_]+\d\d[:.]?\d\d(?:[:.,]?\d\d|z|[\])> |-]*\b(?:fatal|error|warn|warning|info|debug|trace|critical|severe)\b)/,
    /^\[?\d{1,2}[/-][a-z]{3}[/-]\d{4}[: ]\d\d[:.]?\d\d/, // 03/Feb/2025:10:14
    /^(?:<\d+>)?[a-z]{3} {1,2}\d{1,2} \d\d:?\d\d:?\d\d /, // Feb  3 10:14:22
    /^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+\[?(?:fatal|error|warn|warning|info|debug|trace|critical|severe|notice|alert)\b/,
    /^\[(?:fatal|error|warn|warning|info|debug|trace|critical|severe|notice|alert|emerg)\]/,
    /^(?:fatal|error|warn|warning|info|debug|trace|critical|severe)\s*(?:\[[\w .:/-]+\]|[\w$]+\.[\w$.]+\s*[-:])/,
    /^(?:\d{1,3}\.){3}\d{1,3} \S+ \S+ \[/, // access logs
    /^(?:level|ts|time|timestamp|severity)=\S+ \S+=/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const traceLine = new RegExp(
  [
    /^at \S.*[a-z_$>)]:\d+(?::\d+)?\)?$/, // at file.js:10:5, and not at 10:05
    /^at [\w$.<>/]+\([^)]*\)/,
    /^file ".*", line \d+/,
    /^traceback \(?most recent call last\)?/,
    /^(?:caused by:? )?(?:[\w$]+\.)+[\w$]*(?:exception|error)\b/,
    /^(?!terror)[a-z]{3,}(?:exception|error)[ :]/,
    /^exception in thread/,
    /^(?:-+>|unhandled exception[.:]?) ?(?:\(inner exception #\d+\) )?(?:[\w$]+\.)+[\w$]*(?:exception|error)\b/, // .NET
    /^-{3} ?end of (?:inner exception )?stack trace\b/,
    /^thread '[^']*' (?:\(\d+\) )?panicked at\b/, // Rust
    /^called `(?:result|option)::\w+\(\)` on an?\b/,
    /^note:? (?:run with|some details are omitted, run with) `rust_backtrace=/,
    /^stack backtrace:?$/,
    /^\d+:\s+(?:0x[0-9a-f]+ - )?(?:<?\w+(?:::\S|_\w+$)|<\w+ as )/,
    /^goroutine \d+ \[/,
    /^(?:#\d+\s+)?0x[0-9a-f]{6,}\b/,
    /^\.\.\. \d+ more$/,
    /^(?:get|post|put|delete|patch|head|options) \/\S* http\/\d/,
    /^http\/\d(?:\.\d)? \d{3}\b/,
    /^[$#] (?:curl|ssh|sudo|npm|node|docker|kubectl|git|systemctl|ping|python3?|psql|mysql|tail|cat)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const codeLine = new RegExp(
  [
    /^[{}[\]();,]+$/,
    /^\{\s*"[\w.@$-]+"\s*:.*\}[,;]?$/, // a log of JSON objects, one a line
    /^"[\w.$-]+"\s*:\s*(?:"|\d|true|false|null|\{|\[)/,
    /^<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>(?:[^<>]*<\/[a-z][\w:.-]*>)?$/,
    /^(?:const|let|var|import|export|return|function|public|private|protected|static|class|def|async|await|throw|if|for|while|switch|try|catch|else)\b.*[{};]$/,
    // A call, and not a remark (of this kind) or item(s).
    /^(?:const|let|var|return|await|throw|if|for|while|switch|try|catch|else)\b(?=.*[\w\]]\((?!s\))).*\)$/,
    /^\S.*[=({].*;$/,
    /^\S.*(?:=>|\)) *\{$/,
    /^(?:select|insert into|update|delete from|create table|alter table|drop table)\b.*;$/,
    /^(?:[\w.-]+=\S+\s+){2,}[\w.-]+=\S+/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const fence = /^(?:```|~~~)/;
const maxLine = 2_000;

const isExcerpt = ({ text }: Line): boolean =>
  text !== '' && text.length <= maxLine && (logLine.test(text) || traceLine.test(text) || codeLine.test(text));

/** Leaves out lines of logs, stack traces and code. */
export const withoutExcerpts = (lines: readonly Line[]): readonly Line[] => {
  const isLeftOut = lines.map(isExcerpt);
  const fences = lines.flatMap(({ text }, index) => (fence.test(text) ? [index] : []));
  for (let pair = 0; pair + 1 < fences.length; pair += 2)
    isLeftOut.fill(true, fences[pair], (fences[pair + 1] as number) + 1);
  return isLeftOut.includes(true) ? lines.filter((_, index) => !isLeftOut[index]) : lines;
};
