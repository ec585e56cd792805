import type { RunDoc } from './run.ts';

/** Events of page processing, for metrics. */
export type PageEvent =
  | { kind: 'applied'; tickets: number }
  /** The page was fetched in vain: its run had ended, moved on or been taken over. */
  | { kind: 'lease-lost' }
  | { kind: 'run-ended'; run: RunDoc };

export type ReportPageEvent = (event: PageEvent) => void;

/** Logs a problem that does not stop the page. */
export type Warn = (event: string, error: unknown) => void;
