import type { StandInDestination } from '#infra/local/destinations/stand-in.ts';
import type { DestinationKind } from '#lib/destinations/destination-kind.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import { noticeSender } from '#lib/destinations/send-notice.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { aDestination } from './a-destination.ts';

const keys = memoryKeys();
const hosts = { allowLoopback: true, hosts: [], privateHosts: [] };

/** Sends a notice to a stand-in as the engine does: sealed credentials, the one client, a real socket. */
export const sentTo = async (
  { destination }: { destination: StandInDestination },
  notice: Notice,
  { key = 'key-1', timeoutMs = 20_000 } = {},
) => {
  const { kind, target, credentials } = destination;
  const fields = { kind: kind as DestinationKind, target, base_url: target.base_url ?? '' };
  const stored = await aDestination(keys, fields, credentials);
  const { outcome, status, answer } = await noticeSender({ keys, hosts, timeoutMs }).send(stored, notice, key);
  return { outcome, status, answer };
};
