import type { Config } from '#lib/config.ts';
import { type Gateway, gatewayAt } from '#lib/live/gateway.ts';

/** The connections of this deployment. @throws Error where it has none, since what asks for them is not deployed then */
export const gatewayOf = ({ url, region }: Config<'live'>['live']): Gateway => {
  if (url === null) throw new Error('LIVE_URL must be set');
  return gatewayAt(url, region);
};
