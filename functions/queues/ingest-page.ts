import { setTimeout as sleep } from 'node:timers/promises';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { guardRules, providerName } from '#functions/runtime/guards.ts';
import { emitPageEvent, observedLimiter, observedProvider } from '#functions/runtime/observe.ts';
import { pageTriageIn } from '#functions/runtime/page-triage.ts';
import { alertSender, loadQueues, pageSender, queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { workedHelpdesks } from '#functions/runtime/worked-helpdesks.ts';
import { readConfig } from '#lib/config.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { messageOf } from '#lib/errors.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { helpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { ingestPage as work } from '#lib/ingestion/ingest-page.ts';
import { logger } from '#lib/logger.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { ingestPage } from '../manifest/queues.ts';

loadQueues();

export const handler = queueHandler(
  ingestPage,
  store.bind((db) => {
    const config = readConfig(ingestPage.config);
    const { provider, lock, deletion, alertPolicy, pageQueue, alertQueue } = config;
    const events = eventBus(config.eventBus);
    return {
      ends: queueClients(pageQueue),
      work: work({
        store: db,
        provider: observedProvider(restProvider(provider.url)),
        limiter: observedLimiter(
          guardedLimiterIn(db, providerName, guardRules(config), publishTransitions(events)),
          providerName,
        ),
        pages: pageSender(pageQueue),
        alerts: alertSender(alertQueue),
        events,
        triageFor: pageTriageIn(db, config.judge),
        helpdeskOf: helpdeskOf(workedHelpdesks(db, config, events)),
        rules: {
          pageSize: provider.pageSize,
          maxAttempts: provider.maxAttempts,
          ttlMs: lock.ttlMs,
          guard: deletion,
          alertBackfill: alertPolicy.backfill,
        },
        report: emitPageEvent,
        warn: (event, error) => logger.warn(event, { error: messageOf(error) }),
        sleep,
      }),
    };
  }),
);
