import { findDestination } from '#lib/destinations/destinations.ts';
import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { type Acknowledgement, acknowledgeAlert, findAcknowledgement } from './acknowledge.ts';
import { type Link, readLink } from './acknowledge-link.ts';

/** What a link leads to, and whose it is. Null if it is not valid, or its alert is not the newest of its ticket any more. */
type ByLink = (alertId: string, token: string, now: Date) => Promise<(Acknowledgement & Link) | null>;

/** Finds the alert of a link. Changes nothing. */
export const findByLink =
  (store: Store): ByLink =>
  async (alertId, token, now) => {
    const link = readLink(await currentKeyring(store), alertId, token, now);
    const found = link && (await findAcknowledgement(store, link));
    return found && { ...found, ...link };
  };

/** Acknowledges the alert of a link, in the name of the destination whose notice had it: who pressed the button is not known. */
export const acknowledgeByLink =
  (store: Store): ByLink =>
  async (alertId, token, now) => {
    const link = readLink(await currentKeyring(store), alertId, token, now);
    if (!link) return null;
    const destination = await findDestination(store, link.tenant_id, link.destination_id);
    const acknowledged = await acknowledgeAlert(store, link, destination?.label ?? destination?.kind ?? null);
    return acknowledged && { ...acknowledged, ...link };
  };
