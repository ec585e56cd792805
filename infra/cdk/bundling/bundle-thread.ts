import { type MessagePort, workerData } from 'node:worker_threads';
import { messageOf } from '#lib/errors.ts';
import { bundleInto } from './bundle.ts';
import type { Source } from './options.ts';

/** What `bundleNow` asks this thread for, and what it waits at: 1 when the reply is there. */
export type ThreadData = { requests: MessagePort; isAnswered: Int32Array };
export type Request = { folder: string; source: Source; dashboard: boolean };
/** The fault of a bundle that could not be made. */
export type Reply = { fault: string | null };

const { requests, isAnswered } = workerData as ThreadData;

const reply = (answer: Reply): void => {
  requests.postMessage(answer);
  Atomics.store(isAnswered, 0, 1);
  Atomics.notify(isAnswered, 0);
};

requests.on('message', ({ folder, source, dashboard }: Request) => {
  bundleInto(folder, source, { dashboard }).then(
    () => reply({ fault: null }),
    (error: unknown) => reply({ fault: messageOf(error) }),
  );
});
