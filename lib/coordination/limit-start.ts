import { type CountedWindow, windowsFor } from './counted-window.ts';
import { type AccountRule, type AnyRule, type Asked, isAccountRule, isDivisible } from './limit-rule.ts';
import { plus, type Stage } from './stage.ts';

// When a call may be made, by the slots `$ahead` of it: the last to be freed first.

/** Sets `asked.from` to the first time at which the limit has room for the call; in all windows of its bucket, if several. */
export const startStages = (rule: AnyRule, asked: Asked): Stage[] =>
  isAccountRule(rule)
    ? accountStartStages(rule, asked)
    : [earliest({ $arrayElemAt: ['$ahead.frees_at', rule.requests - 1] })];

const earliest = (roomAt: unknown): Stage => ({
  $set: { 'asked.from': { $max: ['$clock', '$blocked_until', roomAt] } },
});

/** Sets `tightest`, too: the window that has room last. */
const accountStartStages = (rule: AccountRule, asked: Asked): Stage[] => {
  const { bucket, cost } = asked;
  return [
    // Once for each window, and not for each of its slots.
    { $set: { allows: Object.fromEntries(windowsFor(rule, bucket).map(({ name, requests }) => [name, requests])) } },
    { $set: { starts: windowsFor(rule, bucket).map((window) => startIn(window, cost, rule.callTimeoutMs)) } },
    {
      $set: {
        starts: {
          $map: {
            input: '$starts',
            as: 'start',
            in: { name: '$$start.name', from: { $max: ['$clock', '$$start.found.from', '$$start.blocked_until'] } },
          },
        },
      },
    },
    { $set: { tightest: { $last: { $sortArray: { input: '$starts', sortBy: { from: 1 } } } } } },
    earliest('$tightest.from'),
    ...(isDivisible(asked) ? partStages(rule, asked) : []),
  ];
};

/**
 * Sets `granted`: the cost if there is room for it, or as many of its units as there is room for now. Otherwise the whole is
 * waited for, so that parts do not stay parts.
 */
const partStages = (rule: AccountRule, { bucket, cost, unit }: Asked): Stage[] => {
  const windows = windowsFor(rule, bucket);
  const blocks = ['$blocked_until', ...windows.map(({ blockedUntil }) => blockedUntil)];
  const isOpen = { $lte: [{ $max: blocks }, '$clock'] };
  const room = { $min: windows.map((window) => roomIn(window, rule.callTimeoutMs)) };
  const parts = Array.from({ length: Math.ceil(cost / unit) - 1 }, (_, n) => (n + 1) * unit);
  const isPart = { $and: [{ $gt: ['$asked.from', '$clock'] }, isOpen, { $gt: ['$granted', 0] }] };
  return [
    { $set: { granted: room } },
    { $set: { granted: { $max: [0, ...parts.map((part) => ({ $cond: [{ $lte: [part, '$granted'] }, part, 0] }))] } } },
    {
      $set: {
        'asked.from': { $cond: [isPart, '$clock', '$asked.from'] },
        granted: { $cond: [isPart, '$granted', cost] },
      },
    },
  ];
};

/** What a window allows beyond the slots ahead. */
const roomIn = (window: CountedWindow, callTimeoutMs: number) => {
  const held = { $cond: [countsFor(window, callTimeoutMs), { $ifNull: ['$$this.cost', 1] }, 0] };
  const sum = { $reduce: { input: '$ahead', initialValue: 0, in: { $add: ['$$value', held] } } };
  return { $subtract: [`$allows.${window.name}`, sum] };
};

/** Adds up the calls that a window holds, until one more would be too many: there is room when that slot is freed. */
const startIn = (window: CountedWindow, cost: number, callTimeoutMs: number) => {
  const allowed = `$allows.${window.name}`;
  const needed = { $min: [cost, allowed] };
  const itsCost = { $ifNull: ['$$this.cost', 1] };
  const isOver = { $gt: [{ $add: ['$$value.held', itsCost, needed] }, allowed] };
  const step = {
    $cond: [
      isOver,
      { held: '$$value.held', from: window.freesAt('$$this') },
      { held: { $add: ['$$value.held', itsCost] }, from: null },
    ],
  };
  const isSkipped = { $or: [{ $ne: ['$$value.from', null] }, { $not: [countsFor(window, callTimeoutMs)] }] };
  const found = {
    $reduce: {
      input: '$ahead',
      initialValue: { held: 0, from: null },
      in: { $cond: [isSkipped, '$$value', step] },
    },
  };
  return { name: window.name, found, blocked_until: window.blockedUntil };
};

/**
 * Whether a slot counts in a window for those behind it. A waiter counts in the window that it waits for, and in its others
 * only if a call that is made now could still count in them at its time: so none behind delays it, and nobody waits for a
 * window because of those who wait for another.
 */
const countsFor = (window: CountedWindow, callTimeoutMs: number) => {
  const mayMeet = { $lt: ['$$this.from', plus('$clock', callTimeoutMs + window.windowMs)] };
  return {
    $and: [window.counts('$$this'), { $or: ['$$this.granted', { $eq: ['$$this.window', window.name] }, mayMeet] }],
  };
};

/**
 * How long a waiter that is further back than the document holds takes to be near, by the slowest of its windows. It
 * returns when it has been near for `marginCalls` calls, since its time is an estimate.
 */
export const untilNear = (rule: AnyRule, { bucket }: Asked, callMs: unknown, marginCalls: number) => {
  const { windowMs, initially } = isAccountRule(rule)
    ? windowsFor(rule, bucket).reduce((one, other) => (everyMs(other) > everyMs(one) ? other : one))
    : { windowMs: rule.windowMs, initially: rule.requests };
  return { $multiply: [{ $add: [callMs, windowMs] }, { $add: ['$beyond', marginCalls] }, 1 / initially] };
};

const everyMs = ({ windowMs, initially }: CountedWindow): number => windowMs / initially;
