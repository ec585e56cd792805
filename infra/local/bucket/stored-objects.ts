import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type StoredObject = { key: string; mediaType: string; bytes: number };

/** What an upload must have been. */
export type Announced = { key: string; mediaType: string; bytes: number; sha256: string };

/** Objects as files of a folder, each beside one with its key and type. */
export const storedObjects = async (folder: string) => {
  await mkdir(folder, { recursive: true });
  const fileOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex'));
  const find = async (file: string): Promise<StoredObject | null> => {
    try {
      const { size } = await stat(file);
      return { ...(JSON.parse(await readFile(`${file}.json`, 'utf8')) as StoredObject), bytes: size };
    } catch {
      return null; // there is none
    }
  };

  return {
    find: (key: string) => find(fileOf(key)),

    all: async (): Promise<StoredObject[]> => {
      const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
      const found = await Promise.all(names.map((name) => find(join(folder, name))));
      return found.filter((one) => one !== null);
    },

    /** Stores it whole, or not at all if it is not what was announced. */
    async put(body: Readable, { key, mediaType, bytes, sha256 }: Announced): Promise<boolean> {
      const file = fileOf(key);
      const written = `${file}.${randomUUID()}.part`;
      const hash = createHash('sha256');
      let size = 0;
      try {
        await pipeline(
          body,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              hash.update(chunk);
              size += chunk.length;
              yield chunk;
            }
          },
          createWriteStream(written),
        );
        if (size !== bytes || hash.digest('base64') !== sha256) return false;
        await writeFile(`${file}.json`, JSON.stringify({ key, mediaType }));
        await rename(written, file);
        return true;
      } finally {
        await rm(written, { force: true });
      }
    },

    read: (key: string, start: number, end: number): Readable => createReadStream(fileOf(key), { start, end }),

    async remove(key: string): Promise<void> {
      const file = fileOf(key);
      await rm(file, { force: true });
      await rm(`${file}.json`, { force: true });
    },
  };
};
export type StoredObjects = Awaited<ReturnType<typeof storedObjects>>;
