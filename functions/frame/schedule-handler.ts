import type { Context } from 'aws-lambda';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Schedule } from '../table.ts';
import { store } from './store.ts';

/** Puts the frame around a schedule's work. What it throws goes out, so that the alarm sees it. */
export const scheduleHandler =
  (schedule: Schedule, work: (store: Store) => Promise<Record<string, unknown>>) =>
  async (_event: unknown, context?: Pick<Context, 'awsRequestId'>): Promise<void> => {
    logger.resetKeys();
    logger.appendKeys({ operation: schedule.name, request_id: context?.awsRequestId });
    logger.info('SCHEDULE_DONE', await work(await store()));
  };
