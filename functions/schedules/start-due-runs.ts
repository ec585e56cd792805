import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { accountRules, limitRule, providerName } from '#functions/runtime/guards.ts';
import { pageSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import { startDueRuns as start } from '#lib/ingestion/start-due-runs.ts';
import { startDueRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(startDueRuns, async (store) => {
  const config = readConfig(startDueRuns.config);
  const events = eventBus(config.eventBus);
  const counts = await start(store, pageSender(config.pageQueue), {
    now: new Date(),
    ttlMs: config.lock.ttlMs,
    fullEveryMs: config.passes.fullEveryMs,
    periodMs: startDueRuns.everyMinutes * 60_000,
    accounts: accountRules(config),
    limiter: rateLimiterIn(store, providerName, limitRule(config)),
    onFailed: (run) => publishEnd(events, run),
  });
  emit({ RunsStarted: counts.started, RunsRefused: counts.alreadyOn });
  return counts;
});
