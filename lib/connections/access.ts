import type { RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import { SealError } from '#lib/sealing/sealed.ts';
import type { ConnectionDoc } from './connection.ts';
import { type ConnectionSecret, openSecret, secretTexts } from './connection-secret.ts';
import { connectionTokensIn } from './connection-tokens.ts';
import type { DeskClient } from './desk-client.ts';

/** What signs a call, or why none is made now. */
export type Access =
  | { kind: 'ready'; connection: ConnectionDoc; secret: RequestSecret; texts: readonly string[] }
  /** The request for a token failed as a call of the API may: it counts as one. */
  | { kind: 'unanswered'; reason: string; fault: ProbeFault; isTemporary: true }
  /** Read the connection again then: another caller gets its token, the desk asked for a wait, or it was changed. */
  | { kind: 'again'; waitMs: number; reason: string; fault: ProbeFault }
  | { kind: 'needs-auth'; reason: string; fault: ProbeFault };

export const connectionChanged = {
  kind: 'again',
  waitMs: 0,
  reason: 'The connection was changed',
  fault: 'other',
} as const;

export const readyWith = (connection: ConnectionDoc, opened: ConnectionSecret, secret: RequestSecret): Access => ({
  kind: 'ready',
  connection,
  secret,
  texts: secretTexts(opened),
});

/** Notes, once for what is stored now, that a person must act. */
export const needAuthorization = async (
  { store, onNeedsAuth }: Pick<DeskClient, 'store' | 'onNeedsAuth'>,
  connection: ConnectionDoc,
  reason: string,
  fault: ProbeFault = 'unauthorized',
): Promise<Access> => {
  if (!(await connectionTokensIn(store).needAuthorization(connection, reason))) return connectionChanged;
  await onNeedsAuth?.(connection, reason);
  return { kind: 'needs-auth', reason, fault };
};

/** Null without credentials, and for those that no key opens any more. */
export const openedSecret = async (
  { keys }: Pick<DeskClient, 'keys'>,
  connection: ConnectionDoc,
): Promise<ConnectionSecret | null> => {
  if (!connection.secret) return null;
  try {
    return await openSecret(keys, connection, connection.secret.sealed);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};
