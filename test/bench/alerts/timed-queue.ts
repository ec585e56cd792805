import type { Outgoing, Sender } from '#lib/queue/sender.ts';

/** A queue like SQS: delays in whole seconds, no order. `random` orders the due messages. */
export const timedQueue = <M>(now: () => number, random: () => number) => {
  let waiting: { message: M; dueAt: number; place: number }[] = [];

  const put = ({ message, waitMs = 0 }: Outgoing<M>): void => {
    waiting.push({ message, dueAt: now() + Math.floor(waitMs / 1000) * 1000, place: random() });
  };
  return {
    send: async (one) => put(one),
    sendAll: async (all) => all.forEach(put),
    /** Receives at most this many due messages. */
    receive(limit: number): M[] {
      const due = waiting.filter(({ dueAt }) => dueAt <= now()).sort((one, other) => one.place - other.place);
      const taken = new Set(due.slice(0, limit));
      waiting = waiting.filter((one) => !taken.has(one));
      return [...taken].map(({ message }) => message);
    },
  } satisfies Sender<M> & { receive(limit: number): M[] };
};
