import * as z from 'zod';
import { loopbackOrigin } from '#lib/outgoing/host-rule.ts';
import type { DestinationAdapter, Target } from './destination-adapter.ts';

const standInOrigin = () =>
  z
    .string()
    .regex(loopbackOrigin, 'must be http://127.0.0.1:PORT')
    .meta({ title: 'Address', examples: ['http://127.0.0.1:9100'] });

type Form = Pick<DestinationAdapter, 'target' | 'hostMembers'>;

/** The target of a stand-in: what names the host may be missing. */
export const standInTarget = ({ target, hostMembers = [] }: Form) => {
  const members = Object.entries(target().shape).map(([name, schema]) => [
    name,
    hostMembers.includes(name) ? z.optional(schema) : schema,
  ]);
  return z
    .strictObject({ ...Object.fromEntries(members), base_url: standInOrigin() })
    .meta({ title: 'A stand-in on this machine' });
};

/** The targets that are accepted for a kind; of any kind also stand-ins on this machine, if they are allowed. */
export const targetSchema = (adapter: Form, { allowLoopback }: { allowLoopback: boolean }): z.ZodType<Target> =>
  (allowLoopback ? z.union([adapter.target(), standInTarget(adapter)]) : adapter.target()) as z.ZodType<Target>;
