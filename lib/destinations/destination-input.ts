import { badInput } from '#lib/errors.ts';
import { type HostRule, refusalOf } from '#lib/outgoing/host-rule.ts';
import { inBody, readBySchema } from '#lib/read-by-schema.ts';
import { adapterOf } from './adapters.ts';
import type { DestinationDoc, DestinationState } from './destination.ts';
import type { Credentials, DestinationAdapter, Target } from './destination-adapter.ts';
import type { DestinationKind, Includable } from './destination-kind.ts';
import { standInTarget } from './destination-target.ts';
import { mailOrigin, mailRefusalOf } from './mail/mail.ts';

/** What a person enters. Target and credentials are read by the adapter of the kind. */
export type DestinationInput = {
  kind: DestinationKind;
  label?: string | null | undefined;
  target: Readonly<Record<string, string>>;
  credentials?: Readonly<Record<string, string>> | undefined;
  include?: readonly Includable[] | undefined;
  state?: DestinationState | undefined;
};

/** What was entered, checked. Its base URL is null if it is that of the stored credentials. */
export type ReadInput = {
  adapter: DestinationAdapter;
  credentials: Credentials | null;
  baseUrl: string | null;
  settings: Pick<DestinationDoc, 'label' | 'target' | 'include'>;
};

/** @throws RequestError 422 for what the adapter does not accept, or a host that is not called */
export const readInput = (
  { kind, label, target, credentials, include }: DestinationInput,
  hosts: HostRule,
): ReadInput => {
  const adapter = adapterOf({ kind });
  const given =
    credentials === undefined ? null : (readBySchema(adapter.credentials(), credentials, 'credentials') as Credentials);
  // Not the union of both forms, whose faults say nothing.
  const isStandIn = 'base_url' in target && hosts.allowLoopback;
  const read = readBySchema(isStandIn ? standInTarget(adapter) : adapter.target(), target, 'target') as Target;
  const baseUrl = read.base_url ?? adapter.baseUrl(read, given);
  const refusal = baseUrl === null ? null : refusalOfHost(adapter, read, baseUrl, hosts);
  if (refusal !== null) throw badInput([inBody('target', `must be another host: ${refusal}`)]);
  const settings = { label: label ?? null, target: read, include: [...new Set(include)] };
  return { adapter, credentials: given, baseUrl, settings };
};

const refusalOfHost = (adapter: DestinationAdapter, target: Target, baseUrl: string, hosts: HostRule): string | null =>
  'mail' in adapter && baseUrl === mailOrigin
    ? mailRefusalOf(adapter.recipients(target), hosts)
    : refusalOf(new URL(baseUrl), hosts);

/** The credentials, with a secret that is made if none is given; null if they must be given. */
export const withSecret = ({
  adapter,
  credentials,
}: Pick<ReadInput, 'adapter' | 'credentials'>): { credentials: Credentials | null; secret: string | null } => {
  const isNeeded = Object.keys(adapter.credentials().shape).length > 0;
  if (!adapter.makeSecret) return { credentials: credentials ?? (isNeeded ? null : {}), secret: null };
  if (credentials?.secret !== undefined) return { credentials, secret: null };
  const secret = adapter.makeSecret();
  return { credentials: { ...credentials, secret }, secret };
};
