import type { Context } from 'aws-lambda';
import type { Schedule } from '#functions/manifest/table.ts';
import { logger, withLogKeys } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { NewSpan } from '#lib/tracer.ts';
import { store } from '../store.ts';
import { inInvocationSpan, traced } from '../traced.ts';

/** Wraps a schedule's work. Errors propagate, so that the alarm fires. */
export const scheduleHandler = (schedule: Schedule, work: (store: Store) => Promise<Record<string, unknown>>) => {
  const use = store.bind((connected) => connected);
  return async (_event: unknown, context?: Context): Promise<void> => {
    const span = () => spanOf(schedule, context?.awsRequestId);
    await withLogKeys({ operation: schedule.name, request_id: context?.awsRequestId }, () =>
      traced(context, () => inInvocationSpan(span, async () => logger.info('SCHEDULE_DONE', await use(work)))),
    );
  };
};

const spanOf = ({ name }: Schedule, requestId: string | undefined): NewSpan & { from: object } => ({
  ...{ name, kind: 'internal', from: {}, isFanOut: true },
  attributes: () => ({ 'faas.trigger': 'timer', 'faas.invocation_id': requestId }),
});
