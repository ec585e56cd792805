import { timingSafeEqual } from 'node:crypto';
import { parseJson } from '#lib/json.ts';
import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';

/** A link is valid for so long after its notice was due. */
export const linkValidMs = 7 * 24 * 3_600_000;

/** Whom a link is for: the readers of one notice. */
export type Link = { tenant_id: string; alert_id: string; destination_id: string };

/** Where a person acknowledges an alert, without a key: the same for the same notice and time. */
export const acknowledgeUrl = async (store: Store, publicUrl: string, link: Link, since: Date): Promise<string> => {
  const expiresAt = new Date(since.getTime() + linkValidMs);
  const token = linkToken(await currentKeyring(store), link, expiresAt);
  return `${publicUrl}/alerts/${encodeURIComponent(link.alert_id)}/ack?t=${token}`;
};

/** Signs a link: what it is for can be read, and nothing of it changed. */
export const linkToken = (keyring: Keyring, { tenant_id, alert_id, destination_id }: Link, expiresAt: Date): string => {
  const said = JSON.stringify([tenant_id, destination_id, Math.floor(expiresAt.getTime() / 1_000)]);
  const payload = Buffer.from(said, 'utf8').toString('base64url');
  return `${payload}.${keyring.code('alert-acknowledgement', signed(alert_id, payload)).toString('base64url')}`;
};

/** What a valid link is for; null for one that was made up, changed, is of another alert, or expired. */
export const readLink = (keyring: Keyring, alert_id: string, token: string, now: Date): Link | null => {
  const [payload = '', code = ''] = token.split('.');
  const given = Buffer.from(code, 'base64url');
  const isOurs = keyring
    .codes('alert-acknowledgement', signed(alert_id, payload))
    .some((expected) => given.length === expected.length && timingSafeEqual(given, expected));
  if (!isOurs) return null;
  // It is as we have signed it.
  const [tenant_id, destination_id, expires] = parseJson(Buffer.from(payload, 'base64url').toString('utf8')) as [
    string,
    string,
    number,
  ];
  return expires * 1_000 > now.getTime() ? { tenant_id, alert_id, destination_id } : null;
};

const signed = (alertId: string, payload: string): string => `${alertId}\0${payload}`;
