import type { Context } from 'aws-lambda';
import type { Schedule } from '#functions/manifest/table.ts';
import { logger, withLogKeys } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import { store } from '../store.ts';

/** Wraps a schedule's work. Errors propagate, so that the alarm fires. */
export const scheduleHandler = (schedule: Schedule, work: (store: Store) => Promise<Record<string, unknown>>) => {
  const use = store.bind((connected) => connected);
  return async (_event: unknown, context?: Pick<Context, 'awsRequestId'>): Promise<void> => {
    await withLogKeys({ operation: schedule.name, request_id: context?.awsRequestId }, async () =>
      logger.info('SCHEDULE_DONE', await use(work)),
    );
  };
};
