import { type FunctionEntry, usualTimeoutSeconds } from './table.ts';

/** The handler of requests that match no route. */
export const fallback = {
  name: 'answer-unknown',
  file: 'functions/http/answer-unknown.ts',
  summary: 'Answer requests that match no route',
  config: [],
  grants: [],
  timeoutSeconds: usualTimeoutSeconds,
  memoryMb: 512,
} as const satisfies FunctionEntry;
