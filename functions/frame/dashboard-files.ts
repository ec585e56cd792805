import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readConfig } from '#lib/config.ts';
import { lazy } from '#lib/lazy.ts';

type DashboardFile = { type: string; text: string };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** All of them are read at the first call: they are few, and a name that is asked for never becomes a path. */
const files = lazy(async (): Promise<ReadonlyMap<string, DashboardFile>> => {
  const { folder } = readConfig(['dashboard']).dashboard;
  const names = (await readdir(folder)).filter((name) => extname(name) in types);
  const read = async (name: string): Promise<[string, DashboardFile]> => [
    name,
    { type: types[extname(name)] ?? '', text: await readFile(join(folder, name), 'utf8') },
  ];
  return new Map(await Promise.all(names.map(read)));
});

/** A file of the built dashboard by its name; undefined if it has no such file. */
export const dashboardFile = async (name: string): Promise<DashboardFile | undefined> => (await files()).get(name);
