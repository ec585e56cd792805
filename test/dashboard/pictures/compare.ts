import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folderOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
export const storedFolder = folderOf('stored');
/** What a comparison that failed saw. */
const differingFolder = folderOf('differing');

/** A letter’s edge or a line may be drawn otherwise, here and there, by another release or a busy machine; nothing larger. */
const windowSize = 16;
const pixelsInWindow = 20;

type Difference = {
  /** The most pixels that differ in any square of `windowSize`. */
  inWindow: number;
  /** Of all pixels, from 0 to 1; 1 for a picture of another size. */
  share: number;
  /** What differs, in red; undefined for a picture of another size. */
  shown?: PNG;
};

/** How a picture differs from the stored one, apart from the edges of letters and shapes. */
const differenceOf = (stored: PNG, actual: PNG): Difference => {
  const { width, height } = stored;
  if (actual.width !== width || actual.height !== height) return { inWindow: Number.POSITIVE_INFINITY, share: 1 };
  if (stored.data.equals(actual.data)) return { inWindow: 0, share: 0 };
  const shown = new PNG({ width, height });
  const options = { threshold: 0.04 };
  const pixels = pixelmatch(stored.data, actual.data, shown.data, width, height, options);
  const inWindow = pixelmatch(stored.data, actual.data, null, width, height, { ...options, windowSize });
  return { inWindow, share: pixels / (width * height), shown };
};

const readStored = async (name: string): Promise<PNG | undefined> => {
  try {
    return PNG.sync.read(await readFile(join(storedFolder, `${name}.png`)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** For few colours in many repetitions: smaller than the browser's own file. */
const small = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;

export const store = async (name: string, picture: Buffer): Promise<void> => {
  await mkdir(storedFolder, { recursive: true });
  await writeFile(join(storedFolder, `${name}.png`), PNG.sync.write(PNG.sync.read(picture), small));
};

const writeDiffering = async (name: string, picture: Buffer, shown: PNG | undefined): Promise<string> => {
  await mkdir(differingFolder, { recursive: true });
  const path = join(differingFolder, name);
  await writeFile(`${path}.png`, picture);
  if (shown) await writeFile(`${path}-difference.png`, PNG.sync.write(shown));
  return relative(process.cwd(), path);
};

/** Compares pictures with the stored one of this name. */
export const comparisonWith = async (name: string) => {
  const stored = await readStored(name);
  return {
    isLike: (picture: Buffer): boolean =>
      stored !== undefined && differenceOf(stored, PNG.sync.read(picture)).inWindow <= pixelsInWindow,

    /** What differs in words; writes the picture and the difference to where these say. */
    report: async (picture: Buffer): Promise<string> => {
      if (!stored) return `${name}: no such picture is stored`;
      const { share, shown } = differenceOf(stored, PNG.sync.read(picture));
      const path = await writeDiffering(name, picture, shown);
      if (!shown) return `${name}: it has another size; see ${path}.png`;
      return `${name}: ${(share * 100).toFixed(2)} % of the pixels differ; see ${path}.png and ${path}-difference.png`;
    },
  };
};
