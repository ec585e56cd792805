import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../api/client.ts';
import { followChanges } from './follow-changes.ts';

export type LiveChanges = {
  /** Grows when tickets have changed, every few seconds at most. */
  changes: number;
  /** True while changes come as they are made. */
  isLive: boolean;
};

const soonMs = 300;
const everyMs = 5_000;

/** The tenant's changes, so that what is shown can be read again. */
export const useLiveChanges = (client: Client, tenant: string): LiveChanges => {
  const [changes, setChanges] = useState(0);
  const [isLive, setLive] = useState(false);

  useEffect(() => {
    if (tenant === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastAt = Number.NEGATIVE_INFINITY;
    const count = (): void => {
      timer = undefined;
      lastAt = performance.now();
      setChanges((before) => before + 1);
    };
    const onChange = (): void => {
      timer ??= setTimeout(count, Math.max(soonMs, lastAt + everyMs - performance.now()));
    };
    const stop = followChanges(client, tenant, { onChange, onLive: setLive });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, tenant]);

  return { changes, isLive };
};
