import { dayMs, hourMs, startOfDay } from '#lib/analytics/periods.ts';
import { daysBack } from '#lib/expectations/hourly-counts.ts';
import { type Usual, usualOf } from '#lib/expectations/usual.ts';
import { findTopics, findVolume, type RecentTicket, type ShareOf } from '#lib/spikes/find-spikes.ts';
import { type Spike, turnOf } from '#lib/spikes/spike.ts';
import { stemsOf } from './stream.ts';

const minuteMs = 60_000;
const everyMs = 2 * minuteMs;
/** From the writing of a ticket to its being stored and counted: a webhook, and the fold of each minute. */
export const lagMs = 90_000;
const wordDays = 28;

export type Found = Spike & { at: Date };

/** Replays a stream as the schedule sees it, after eight weeks that are learnt from: what began to spike, and when. */
export const replay = (stream: readonly RecentTicket[], begin: Date, end: Date): Found[] => {
  const found: Found[] = [];
  let spikes: readonly Spike[] = [];
  let seen = 0;
  let checked = 0;
  let day = { at: -1, usual: null as Usual | null, shareOf: (() => 0) as ShareOf };
  for (let at = begin.getTime() + daysBack * dayMs; at < end.getTime(); at += everyMs) {
    while (seen < stream.length && timeOf(stream, seen) <= at - lagMs) seen++;
    if (seen === checked && spikes.length === 0) continue;
    checked = seen;
    const now = new Date(at);
    if (startOfDay(now).getTime() !== day.at) day = learnt(stream, seen, startOfDay(now));
    if (!day.usual) continue;
    let first = seen;
    while (first > 0 && timeOf(stream, first - 1) >= at - hourMs) first--;
    const recent = { tickets: stream.slice(first, seen).toReversed(), from: new Date(at - hourMs), now };
    const findings = [...findVolume(recent, day.usual), ...findTopics(recent, day.usual, day.shareOf)];
    const turn = turnOf(spikes, findings, now, () => `${found.length}`);
    spikes = turn.spikes;
    found.push(...turn.began.map((spike) => ({ ...spike, at: now })));
  }
  return found;
};

const timeOf = (stream: readonly RecentTicket[], index: number): number => stream[index]?.created_at.getTime() ?? 0;

const learnt = (stream: readonly RecentTicket[], seen: number, today: Date) => {
  const from = new Date(today.getTime() - daysBack * dayMs);
  const wordsFrom = today.getTime() - wordDays * dayMs;
  const hours = new Array<number>(daysBack * 24).fill(0);
  const words = new Map<string, number>();
  let whole = 0;
  for (let index = seen - 1; index >= 0 && timeOf(stream, index) >= from.getTime(); index--) {
    const at = timeOf(stream, index);
    if (at >= today.getTime()) continue;
    const hour = Math.floor((at - from.getTime()) / hourMs);
    hours[hour] = (hours[hour] ?? 0) + 1;
    const ticket = stream[index];
    if (at < wordsFrom || !ticket) continue;
    whole++;
    for (const stem of stemsOf(ticket)) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  const shareOf: ShareOf = (word) => ((words.get(word) ?? 0) + 0.5) / (whole + 1);
  return { at: today.getTime(), usual: usualOf({ from, hours }), shareOf };
};
