import { createHash } from 'node:crypto';
import { lazy } from '#lib/lazy.ts';

/** A body as it goes out. Kept by a handler that always answers the same, it is hashed and compressed once. */
export type Representation = {
  readonly text: string;
  /** Weak: the bytes differ by how they are compressed. */
  entityTag(): string;
  gzipped(): Promise<Buffer>;
};

export const representationOf = (body: unknown): Representation => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  let tag: string | undefined;
  return {
    text,
    entityTag: () => {
      tag ??= `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
      return tag;
    },
    gzipped: lazy(() => gzip(text)),
  };
};

/** Node's module is loaded by the first answer that is compressed. */
const gzip = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    process
      .getBuiltinModule('node:zlib')
      .gzip(text, (error: Error | null, bytes) => (error ? reject(error) : resolve(bytes)));
  });
