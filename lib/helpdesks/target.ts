import * as z from 'zod';
import { loopbackOrigin } from '#lib/outgoing/host-rule.ts';

/** What a tenant enters to name its desk, such as a subdomain. */
export type Target = Readonly<Record<string, string>>;

/** A stand-in on this machine. */
const loopbackTarget = z
  .strictObject({
    base_url: z
      .string()
      .regex(loopbackOrigin, 'must be http://127.0.0.1:PORT')
      .meta({ title: 'Address', examples: ['http://127.0.0.1:9100'] }),
  })
  .meta({ title: 'A stand-in on this machine' });

/** The targets that are accepted for a desk; of any desk also stand-ins on this machine, if they are allowed. */
export const targetSchema = (
  adapter: { target: z.ZodType<Target> },
  { allowLoopback }: { allowLoopback: boolean },
): z.ZodType<Target> => (allowLoopback ? z.union([adapter.target, loopbackTarget]) : adapter.target);

/** The base URL of an accepted target. */
export const baseUrlOf = (adapter: { baseUrl(target: Target): string }, target: Target): string => {
  const loopback = loopbackTarget.safeParse(target);
  return loopback.success ? loopback.data.base_url : adapter.baseUrl(target);
};
