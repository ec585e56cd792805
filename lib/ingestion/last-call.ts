import type { AnsweredCall, GuardedLimiter } from '#lib/coordination/guarded-limiter.ts';
import type { PageMessage } from '#lib/queue/messages.ts';

// A run's call is settled by its next one, so that both cost one write. Its slot's id travels in the next page's message.

type LastCall = Pick<PageMessage, 'last_call'>;

/** Sends a message with the last call, which then is that message's affair. */
export type PassOn = (send: (lastCall: LastCall) => Promise<void>) => Promise<void>;

export const lastCallOf = ({ last_call }: LastCall): AnsweredCall | undefined =>
  last_call && { slotId: last_call.slot_id, generation: last_call.generation };

/**
 * Does the work that follows a call and may pass it on to the next page's message. However the work ends, the call is
 * settled here if it was not passed on: its slot would stay taken until the call's timeout.
 */
export const settlingUnlessPassedOn = async <T>(
  limiter: Pick<GuardedLimiter, 'settle'>,
  call: AnsweredCall | undefined,
  work: (passOn: PassOn) => Promise<T>,
): Promise<T> => {
  if (!call) return work((send) => send({}));
  let isPassedOn = false;
  try {
    return await work(async (send) => {
      await send({ last_call: { slot_id: call.slotId, generation: call.generation } });
      isPassedOn = true;
    });
  } finally {
    if (!isPassedOn) await limiter.settle(call);
  }
};
