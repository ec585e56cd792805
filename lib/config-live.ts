import * as z from 'zod';

/** The group of sockets: there are none without an address. */
export const pushing = {
  live: () =>
    z
      .object({
        LIVE_URL: z.url({ protocol: /^wss?$/, error: 'must be a ws or wss URL' }).optional(),
        AWS_REGION: z.string().default('us-east-1'),
      })
      .transform((env) => ({ url: env.LIVE_URL ?? null, region: env.AWS_REGION })),
};
