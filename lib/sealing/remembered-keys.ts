import type { DataKeys } from './sealed.ts';

export type RememberRule = { maxKeys: number; forMs: number; now: () => number };

type Remembered = { key: Promise<Buffer>; until: number };

/**
 * Remembers unwrapped data keys, the latest used ones, so that a busy instance does not ask the key management service for
 * each call. A key that could not be unwrapped is not remembered.
 */
export const rememberedKeys = (keys: DataKeys, { maxKeys, forMs, now }: RememberRule): DataKeys => {
  const known = new Map<string, Remembered>();
  const remember = (name: string, entry: Remembered): void => {
    known.delete(name); // to go last, since the first ones are dropped
    known.set(name, entry);
    for (const oldest of known.keys()) {
      if (known.size <= maxKeys) break;
      known.delete(oldest);
    }
  };
  return {
    generate: (binding) => keys.generate(binding),
    unwrap(kid, wrapped, binding) {
      const name = JSON.stringify([kid, wrapped.toString('base64'), binding]);
      const found = known.get(name);
      if (found && found.until > now()) {
        remember(name, found);
        return found.key;
      }
      const entry = { key: keys.unwrap(kid, wrapped, binding), until: now() + forMs };
      remember(name, entry);
      entry.key.catch(() => {
        if (known.get(name) === entry) known.delete(name);
      });
      return entry.key;
    },
  };
};
