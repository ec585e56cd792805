import * as z from 'zod';
import { loopbackOrigin } from '#lib/outgoing/host-rule.ts';

/** What a tenant enters to name its desk, such as a subdomain. */
export type Target = Readonly<Record<string, string>>;

/** A name below a top-level domain, and no address. */
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The host of a desk that runs on a server of one's own. */
export const hostField = (example: string) =>
  z
    .string()
    .toLowerCase()
    .regex(hostName, `must be the name of the server, such as ${example}`)
    .meta({ title: 'Host', description: 'The name of the server, without https://', examples: [example] });

const loopbackUrl = z.lazy(() =>
  z
    .string()
    .regex(loopbackOrigin, 'must be http://127.0.0.1:PORT')
    .meta({ title: 'Address', examples: ['http://127.0.0.1:9100'] }),
);

type Targets = {
  target: z.ZodType<Target>;
  /** What a target names beside its host, also that of a stand-in on this machine. */
  targetParts?(): z.ZodRawShape;
};

/** The target of a stand-in on this machine. */
export const loopbackTarget = ({ targetParts = () => ({}) }: Pick<Targets, 'targetParts'>): z.ZodType<Target> =>
  z
    .strictObject({ base_url: loopbackUrl, ...targetParts() })
    .meta({ title: 'A stand-in on this machine' }) as unknown as z.ZodType<Target>;

/** The targets that are accepted for a desk; of any desk also stand-ins on this machine, if they are allowed. */
export const targetSchema = (adapter: Targets, { allowLoopback }: { allowLoopback: boolean }): z.ZodType<Target> =>
  allowLoopback ? z.union([adapter.target, loopbackTarget(adapter)]) : adapter.target;

/** The base URL of an accepted target. A stand-in has the desk's paths at its own address. */
export const baseUrlOf = (adapter: { baseUrl(target: Target): string }, target: Target): string => {
  const loopback = loopbackUrl.safeParse(target.base_url);
  if (!loopback.success) return adapter.baseUrl(target);
  const { pathname } = new URL(adapter.baseUrl(target));
  return pathname === '/' ? loopback.data : loopback.data + pathname;
};
