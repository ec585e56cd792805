import type { Random } from './random.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const spanDays = 60;
/** Of all tickets; more than a day's fair share, so that a demo has something to show for today. */
const lastDayShare = 0.09;

/** How much is written in each hour of a working day, in UTC. */
const byHour = [
  0.06, 0.04, 0.04, 0.04, 0.06, 0.1, 0.2, 0.4, 0.75, 1, 1, 0.95, 0.7, 0.8, 0.95, 0.9, 0.8, 0.6, 0.45, 0.4, 0.35, 0.3,
  0.2, 0.1,
];
const weekendShare = 0.3;

const rhythm = (moment: number): number => {
  const date = new Date(moment);
  const isWeekend = date.getUTCDay() % 6 === 0;
  return (byHour[date.getUTCHours()] ?? 0) * (isWeekend ? weekendShare : 1);
};

/** Moments of writing in the past 60 days, in ms since the epoch, oldest first. */
export const writtenAt = (count: number, now: Date, random: Random): number[] =>
  Array.from({ length: count }, () => {
    const [from, to] = random.chance(lastDayShare) ? [0, dayMs] : [dayMs, spanDays * dayMs];
    for (;;) {
      const moment = now.getTime() - Math.ceil(from + random.unit() * (to - from));
      if (random.chance(rhythm(moment))) return moment;
    }
  }).sort((a, b) => a - b);

export type Status = 'open' | 'pending' | 'resolved' | 'closed';

type Progress = { status: Status; updatedAt: number };

/** How far a ticket has come, and when it last changed: the older, the more likely it is done; problems come first. */
export const progressOf = (createdAt: number, isProblem: boolean, now: Date, random: Random): Progress => {
  const age = now.getTime() - createdAt;
  const status = random.weighted(isProblem ? problemWeights : statusWeights(age / dayMs));
  if (status === 'open' && random.chance(0.6)) return { status, updatedAt: createdAt };
  const handled = Math.min(age, 0.25 * hourMs + random.unit() ** 2 * 6 * dayMs);
  return { status, updatedAt: createdAt + Math.floor(handled * random.unit()) };
};

/** Desks solve problems before they answer questions, so that few are open at any time. */
const problemWeights: Record<Status, number> = { open: 1, pending: 1, resolved: 30, closed: 68 };

const statusWeights = (ageDays: number): Record<Status, number> => {
  if (ageDays < 1) return { open: 30, pending: 15, resolved: 40, closed: 15 };
  if (ageDays < 7) return { open: 15, pending: 15, resolved: 45, closed: 25 };
  return { open: 4, pending: 6, resolved: 25, closed: 65 };
};
