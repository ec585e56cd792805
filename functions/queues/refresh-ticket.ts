import { setTimeout as sleep } from 'node:timers/promises';
import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { pageTriageIn } from '#functions/runtime/page-triage.ts';
import { alertSender, loadQueues, queueClients, refreshSender } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { workedHelpdesks } from '#functions/runtime/worked-helpdesks.ts';
import { readConfig } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
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
        helpdeskOf: connectedHelpdeskOf(workedHelpdesks(db, config, events)),
        triageFor: pageTriageIn(db, config.judge),
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
