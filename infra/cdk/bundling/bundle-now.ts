import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Reply, Request, ThreadData } from './bundle-thread.ts';

/** Much longer than any bundle takes. */
const patienceMs = 120_000;

/** One thread for all bundles: it starts esbuild and compiles the rules of triage once. */
const startThread = () => {
  const { port1: port, port2: requests } = new MessageChannel();
  const isAnswered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { requests, isAnswered };
  new Worker(new URL('bundle-thread.ts', import.meta.url), { workerData, transferList: [requests] }).unref();
  port.unref();
  return { port, isAnswered };
};

let thread: ReturnType<typeof startThread> | undefined;

/**
 * Bundles a function into a folder before it returns: CDK bundles synchronously, and esbuild runs plugins only
 * asynchronously, so another thread does it while this one waits. @throws if esbuild finds a fault
 */
export const bundleNow = (request: Request): void => {
  thread ??= startThread();
  const { port, isAnswered } = thread;
  Atomics.store(isAnswered, 0, 0);
  port.postMessage(request);
  Atomics.wait(isAnswered, 0, 0, patienceMs);
  const answer: { message: Reply } | undefined = receiveMessageOnPort(port);
  if (!answer) throw new Error('The thread that bundles died, or takes too long');
  if (answer.message.fault !== null) throw new Error(answer.message.fault);
};
