import { createHash } from 'node:crypto';

/** Streams at once, so that nobody holds all connections of this server. */
export const streamBounds = { perKey: 10, perTenant: 50 };

/** Counts open streams by key and by tenant. */
export const streamSlots = ({ perKey, perTenant } = streamBounds) => {
  const open = new Map<string, number>();
  const countOf = (holder: string): number => open.get(holder) ?? 0;
  const add = (holder: string, by: number): void => {
    const count = countOf(holder) + by;
    if (count === 0) open.delete(holder);
    else open.set(holder, count);
  };

  return {
    /** A slot, to be given back once; null if the key or the tenant has as many as it may. */
    take(authorization: string, tenantId: string): (() => void) | null {
      const key = `key:${createHash('sha256').update(authorization).digest('base64url')}`;
      const tenant = `tenant:${tenantId}`;
      if (countOf(key) >= perKey || countOf(tenant) >= perTenant) return null;
      for (const holder of [key, tenant]) add(holder, 1);
      return () => {
        for (const holder of [key, tenant]) add(holder, -1);
      };
    },
  };
};

export type StreamSlots = ReturnType<typeof streamSlots>;
