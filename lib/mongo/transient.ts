import { isRefusedCredentials } from './refused-credentials.ts';
import { isUnreachable } from './unreachable.ts';

/** Labels of errors after which a retry may succeed. */
const labels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];

/**
 * True for a transient database error: unreachable, a new primary, or a write conflict. Any other error would recur on
 * a retry.
 */
export const isTransient = (error: unknown): boolean =>
  isUnreachable(error) ||
  isRefusedCredentials(error) ||
  (hasLabels(error) && labels.some((label) => error.hasErrorLabel(label)));

const hasLabels = (error: unknown): error is { hasErrorLabel(label: string): boolean } =>
  error instanceof Error && 'hasErrorLabel' in error && typeof error.hasErrorLabel === 'function';
