import { expect, it } from 'vitest';
import { detailsOf } from '#infra/dashboard/src/triage/rule-words.ts';

const rule = { owner: 'built-in', is_wrong_too_often: true, without: null } as const;
const without = { false_alarms: { checked: 5, gone: 4 }, other_alarms: { checked: 4, gone: 1 } };

it('what switching a rule off would change is counted for false alarms and for others', () => {
  expect(detailsOf({ ...rule, without })).toBe(
    'Built-in. Without it, 4 of 5 false alarms and 1 of 4 others would be gone',
  );
});

it('a rule that is right often enough is named with its owner alone', () => {
  expect(detailsOf({ ...rule, is_wrong_too_often: false })).toBe('Built-in');
  expect(detailsOf({ ...rule, owner: 'tenant', is_wrong_too_often: false })).toBe('Custom');
});

it('a rule that is wrong too often and was not tried says so, as does what is no rule', () => {
  expect(detailsOf(rule)).toBe('Built-in. Not evaluated: others are wrong more often');
  expect(detailsOf({ ...rule, owner: null })).toBe('No rule that can be switched off');
});
