import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Config, readConfig } from '#lib/config.ts';
import { lazy } from '#lib/lazy.ts';
import { bucketOrigin } from '#lib/outgoing/bucket-address.ts';
import type { PageSources } from './page-headers.ts';
import type { Reply } from './reply.ts';
import { representationOf } from './representation.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The page loads its own files only, and ticket content cannot make it load or run anything else. Files go to the bucket, and changes come by a socket. */
const sourcesOf = ({ imports, live }: Config<'imports' | 'live'>): PageSources => ({
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': [
    "'self'",
    ...(imports.bucket ? [bucketOrigin(imports.bucket)] : []),
    ...(live.url === null ? [] : [new URL(live.url).origin]),
  ].join(' '),
  'img-src': "'self' data:",
});

/** Hashed file names are immutable and cached; the others are revalidated each time. */
const cacheControl = (name: string): string =>
  /-[\w-]{8}\.(js|css)$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** All files are read at the first call: they are few, and a requested name never becomes a path. */
const replies = lazy(async (): Promise<ReadonlyMap<string, Reply>> => {
  const { dashboard, ...others } = readConfig(['dashboard', 'imports', 'live']);
  const { folder } = dashboard;
  const mayLoad = sourcesOf(others);
  const names = (await readdir(folder)).filter((name) => extname(name) in types);
  const read = async (name: string): Promise<[string, Reply]> => [
    name,
    {
      status: 200,
      headers: { 'content-type': types[extname(name)] ?? '', 'cache-control': cacheControl(name) },
      representation: representationOf(await readFile(join(folder, name), 'utf8')),
      mayLoad,
    },
  ];
  return new Map(await Promise.all(names.map(read)));
});

/** The response with a dashboard file by name; undefined if there is no such file. */
export const dashboardFile = async (name: string): Promise<Reply | undefined> => (await replies()).get(name);
