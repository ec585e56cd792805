import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from '../api/client.ts';
import type { LiveRun } from './live-run.ts';

/** What every part of the page of one tenant works with. */
export type Desk = {
  client: Client;
  tenant: string;
  /** Changes when what was read may be old: when a run has ended, or somebody asks. */
  version: number;
  run: LiveRun;
};

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this part');
  return desk;
};
