import { faultReasons } from '#lib/connections/test-connection.ts';
import type { Progress } from './check-account.ts';

const outcomes = new Map([
  [true, 'as expected'],
  [false, 'otherwise'],
  [null, 'not shown'],
]);

const width = 13;

/** What is printed of one step. Our own words, numbers and yes or no: nothing that the help desk wrote. */
export const linesOf = (progress: Progress): string => {
  if (progress.kind === 'stopped') return `${'stopped'.padEnd(width)}${faultReasons[progress.fault]}`;
  const { question, isAsExpected, facts = {} } = progress;
  const found = Object.entries(facts).map(([name, value]) => `${name} ${plain(value)}`);
  return [
    `${(outcomes.get(isAsExpected) ?? '').padEnd(width)}${question.title}`,
    ...(isAsExpected ? [] : [`${' '.repeat(width)}expected: ${question.expected}`]),
    ...(found.length > 0 ? [`${' '.repeat(width)}found: ${found.join(', ')}`] : []),
  ].join('\n');
};

const plain = (value: number | boolean): string => (typeof value === 'number' ? `${value}` : value ? 'yes' : 'no');

/** Counts outcomes; whether every question was answered as expected. */
export const tally = (all: readonly Progress[]): { isAllAsExpected: boolean; line: string } => {
  const findings = all.filter((progress) => progress.kind === 'finding');
  const count = (outcome: boolean | null): number =>
    findings.filter(({ isAsExpected }) => isAsExpected === outcome).length;
  const isAllAsExpected = all.length === count(true);
  const line = [...outcomes].map(([outcome, name]) => `${name}: ${count(outcome)}`).join(', ');
  return { isAllAsExpected, line };
};
