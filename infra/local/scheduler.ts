import { randomUUID } from 'node:crypto';
import type { Schedule } from '#functions/manifest/table.ts';
import { contextOf, handlerOf } from './handlers.ts';

export type Scheduler = { close(): void };

/** Emulates EventBridge Scheduler: invokes each schedule's handler at once and then at its interval. */
export const startScheduler = (schedules: readonly Schedule[]): Scheduler => {
  const timers = schedules.map((schedule) => {
    const handle = handlerOf(schedule);
    const invoke = (): void => {
      handle({}, contextOf(schedule.name, randomUUID())).catch((error: unknown) =>
        console.error(`${schedule.name}: ${error}`),
      );
    };
    invoke();
    return setInterval(invoke, schedule.everyMinutes * 60_000);
  });
  return { close: () => timers.forEach(clearInterval) };
};
