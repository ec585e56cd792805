import { createHash } from 'node:crypto';
import { lazy } from '#lib/lazy.ts';

/** An encoded body. A handler with a constant answer keeps it, so that it is hashed and compressed once. */
export type Representation = {
  readonly text: string;
  /** Weak, since the bytes depend on the content encoding. */
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

/** zlib is loaded at the first compressed response. */
const gzip = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    process
      .getBuiltinModule('node:zlib')
      .gzip(text, (error: Error | null, bytes) => (error ? reject(error) : resolve(bytes)));
  });
