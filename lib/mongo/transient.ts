import { isRefusedCredentials } from './refused-credentials.ts';
import { isUnreachable } from './unreachable.ts';

/** What server and driver write on an error after which the same may well succeed. */
const labels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];

/**
 * True for an error of the database that passes by itself: it cannot be reached, has other credentials or another primary by
 * now, or was busy with the same documents. Anything else would come again if the same were done again.
 */
export const isTransient = (error: unknown): boolean =>
  isUnreachable(error) ||
  isRefusedCredentials(error) ||
  (hasLabels(error) && labels.some((label) => error.hasErrorLabel(label)));

const hasLabels = (error: unknown): error is { hasErrorLabel(label: string): boolean } =>
  error instanceof Error && 'hasErrorLabel' in error && typeof error.hasErrorLabel === 'function';
