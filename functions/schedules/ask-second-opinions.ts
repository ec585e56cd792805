import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { circuitRule, judgeName } from '#functions/runtime/guards.ts';
import { observedCircuit } from '#functions/runtime/observe.ts';
import { alertSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { messageOf } from '#lib/errors.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { logger } from '#lib/logger.ts';
import { askDueOpinions, metricsOf } from '#lib/second-opinions/ask-due-opinions.ts';
import { bedrockJudge } from '#lib/second-opinions/bedrock-judge.ts';
import { askSecondOpinions } from '../manifest/schedules.ts';

const most = 100;
const atOnce = 4;
/** No call is begun later, so that the last one ends within the function's time. */
const beginWithinMs = 25_000;

export const handler = scheduleHandler(askSecondOpinions, async (store) => {
  const deadline = performance.now() + beginWithinMs;
  const { judge, circuit, alertPolicy, alertQueue, eventBus: bus } = readConfig(askSecondOpinions.config);
  const { model, perDay, timeoutMs, ...place } = judge;
  if (model === null) return { off: true };
  const events = eventBus(bus);
  const rule = { ...circuitRule(circuit, timeoutMs), limitsConcurrency: true };
  const counts = await askDueOpinions(
    {
      store,
      judge: bedrockJudge({ model, timeoutMs, ...place }),
      circuit: observedCircuit(circuitBreakerIn(store, judgeName, rule, publishTransitions(events)), judgeName),
      alerts: alertSender(alertQueue),
      events,
      rules: { perDay, timeoutMs, backfill: alertPolicy.backfill },
      warn: (event, error) => logger.warn(event, { error: messageOf(error) }),
      now: () => new Date(),
    },
    { most, atOnce, deadline },
  );
  emit(metricsOf(counts));
  return counts;
});
