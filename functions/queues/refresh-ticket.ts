import { setTimeout as sleep } from 'node:timers/promises';
import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { accountRules } from '#functions/runtime/guards.ts';
import { helpdeskCalls } from '#functions/runtime/helpdesk-calls.ts';
import { observedLimiter } from '#functions/runtime/observe.ts';
import { pageTriageIn } from '#functions/runtime/page-triage.ts';
import { alertSender, loadQueues, queueClients, refreshSender } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { accountCircuits } from '#lib/coordination/circuits.ts';
import { messageOf } from '#lib/errors.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { refreshTickets } from '#lib/hooks/refresh-tickets.ts';
import { connectedHelpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { logger } from '#lib/logger.ts';
import { refreshTicket } from '../manifest/queues.ts';

loadQueues();

export const handler = queueHandler(
  refreshTicket,
  store.bind((db) => {
    const config = readConfig(refreshTicket.config);
    const events = eventBus(config.eventBus);
    return {
      ends: queueClients(config.refreshQueue),
      work: refreshTickets({
        store: db,
        helpdeskOf: connectedHelpdeskOf({
          store: db,
          http: helpdeskCalls(db, events),
          limiterOf: (connection) =>
            observedLimiter(
              accountLimiterIn(db, connection, accountRules(config), publishTransitions(events)),
              accountCircuits,
            ),
        }),
        triageFor: pageTriageIn(db),
        alertBackfill: config.alertPolicy.backfill,
        refreshes: refreshSender(config.refreshQueue),
        alerts: alertSender(config.alertQueue),
        events,
        sleep,
        report: ({ refreshed, dropped }) =>
          emit({ TicketsRefreshed: refreshed, ...(dropped > 0 && { HintsDropped: dropped }) }),
        warn: (event, error) => logger.warn(event, { error: messageOf(error) }),
      }),
    };
  }),
);
