import type { RunDoc } from './run.ts';

/** What happens in the work on a page, for whoever counts. */
export type PageEvent =
  | { kind: 'applied'; tickets: number }
  /** The page was fetched, and meanwhile somebody else had taken the run over. */
  | { kind: 'lease-lost' }
  | { kind: 'run-ended'; run: RunDoc };

export type ReportPageEvent = (event: PageEvent) => void;

/** Reports what went wrong without stopping the page. */
export type Warn = (event: string, error: unknown) => void;
