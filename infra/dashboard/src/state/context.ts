import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Client } from '../api/client.ts';
import type { LiveChanges } from './live-changes.ts';
import type { LiveRun } from './live-run.ts';

/** What every part of a tenant's page works with. */
export type TenantScope = {
  client: Client;
  tenant: string;
  /** Changes when what was read may be stale: when a run has ended, or the reader has changed something. */
  version: number;
  /** Says that what was read may be stale. */
  refresh(): void;
  run: LiveRun;
} & LiveChanges;

export const TenantContext = createContext<TenantScope | null>(null);

export const useTenantContext = (): TenantScope => {
  const scope = useContext(TenantContext);
  if (!scope) throw new Error('useTenantContext needs a TenantContext around it');
  return scope;
};
