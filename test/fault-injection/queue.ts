import { longestDelayMs, type Outgoing, type Sender } from '#lib/queue/sender.ts';
import type { Steps } from './faults.ts';

type Waiting<M> = { message: M; dueAt: number; receives: number };

/** SQS semantics on a virtual clock: at-least-once delivery, delays and redelivery of unacknowledged messages. */
export const virtualQueue = <M>(now: () => number) => {
  let deliverTwice = false;
  const waiting: Waiting<M>[] = [];
  const sent: M[] = [];

  const put = ({ message, waitMs = 0 }: Outgoing<M>): void => {
    sent.push(message);
    const dueAt = now() + Math.floor(Math.min(longestDelayMs, waitMs) / 1000) * 1000;
    waiting.push({ message, dueAt, receives: 0 });
    if (deliverTwice) waiting.push({ message, dueAt, receives: 0 });
  };

  return {
    /** Every message that was ever sent. */
    sent: sent as readonly M[],
    size: () => waiting.length,
    deliverTwice: (twice: boolean): void => {
      deliverTwice = twice;
    },
    forget: (): void => {
      waiting.length = 0;
      sent.length = 0;
    },
    /** Remembers what it holds; the answer brings that back. */
    keep: (): (() => void) => {
      const kept = [structuredClone(waiting), [...sent]] as const;
      return () => {
        waiting.splice(0, waiting.length, ...structuredClone(kept[0]));
        sent.splice(0, sent.length, ...kept[1]);
      };
    },
    nextDueAt: () => Math.min(...waiting.map(({ dueAt }) => dueAt)),
    sender: (steps: Steps, name: string): Sender<M> => ({
      send: (outgoing) => steps.step(`${name}.send`, async () => put(outgoing)),
      sendAll: (all) => steps.step(`${name}.sendAll`, async () => all.forEach(put)),
    }),
    put,
    /** Receives a due message, the oldest first. */
    receive(): Waiting<M> | undefined {
      const index = waiting.findIndex(({ dueAt }) => dueAt <= now());
      if (index < 0) return undefined;
      const [delivery] = waiting.splice(index, 1);
      if (delivery) delivery.receives++;
      return delivery;
    },
    /** The visibility timeout of a delivery that was not acknowledged runs out `afterMs` from now. */
    comeBack: (delivery: Waiting<M>, afterMs: number): void => {
      waiting.push({ ...delivery, dueAt: now() + afterMs });
    },
  };
};

export type VirtualQueue<M> = ReturnType<typeof virtualQueue<M>>;
