import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Source = { path: string; text: string };

const sourcesIn = (folder: string): Source[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, 'utf8') }));

/** The layer of each room, as docs/architecture.md has it: a greater number stands above. */
const layers = new Map(
  [...readFileSync(`${root}docs/architecture.md`, 'utf8').matchAll(/^\| (\d+) +\| (`lib\/[^|]+)\|/gm)].flatMap(
    ([, layer, rooms = '']) =>
      [...rooms.matchAll(/`lib\/([^`]+)`/g)].map(([, room = '']) => [room, Number(layer)] as const),
  ),
);

/** The room of a path below lib; the files that stand in lib itself are the ground of all. */
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'ground');
const layerOf = (room: string): number => (room === 'ground' ? 0 : (layers.get(room) ?? Number.NaN));

/** The imports of a file of lib that lead neither into its own room nor down. */
const upwards = ({ path, text }: Source): string[] => {
  const own = roomOf(path.slice('lib/'.length));
  return [...text.matchAll(/(?:from|import) ?\(?'((?:#lib|\.\.)\/[^']+)'/g)]
    .map(([, imported = '']) =>
      relative('lib', imported.startsWith('#') ? imported.slice(1) : join(dirname(path), imported)),
    )
    .filter((imported) => roomOf(imported) !== own && !(layerOf(roomOf(imported)) < layerOf(own)));
};

/** What lib may never know: what starts it, what it runs on, and what tests it. */
const leavesLib = ({ text }: Source): boolean => /(?:from|import) ?\(?'#(?:functions|infra|test)\//.test(text);

describe('the rooms of lib', () => {
  const lib = sourcesIn('lib');

  it('each stand in one layer of docs/architecture.md', () => {
    const rooms = new Set(lib.map(({ path }) => roomOf(path.slice('lib/'.length))).filter((room) => room !== 'ground'));
    expect([...layers.keys()].toSorted()).toEqual([...rooms].toSorted());
  });

  it('import from lower layers only', () => {
    const wrong = lib.flatMap((source) => upwards(source).map((imported) => `${source.path} imports ${imported}`));
    expect(wrong).toEqual([]);
  });

  it('import nothing from functions, infra or test', () => {
    expect(lib.filter(leavesLib).map(({ path }) => path)).toEqual([]);
  });
});

describe('an arrow', () => {
  const importing = (path: string, text: string): string[] => upwards({ path, text });

  it.each([
    ['upwards', 'lib/mongo/a.ts', "import { b } from '#lib/tickets/b.ts';"],
    ['upwards, of types alone', 'lib/mongo/a.ts', "import type { B } from '#lib/tickets/b.ts';"],
    ['upwards over several lines', 'lib/mongo/a.ts', "import {\n  b,\n} from '#lib/tickets/b.ts';"],
    ['upwards when it is used', 'lib/mongo/a.ts', "const { b } = await import('#lib/tickets/b.ts');"],
    ['upwards by a relative path', 'lib/mongo/a.ts', "export { b } from '../tickets/b.ts';"],
    ['sideways', 'lib/ingestion/a.ts', "import { b } from '#lib/replay/b.ts';"],
    ['from the ground', 'lib/a.ts', "import { b } from '#lib/mongo/b.ts';"],
    ['into a room without a layer', 'lib/schema/a.ts', "import { b } from '#lib/attic/b.ts';"],
  ])('%s is found', (_, path, text) => {
    expect(importing(path, text)).toHaveLength(1);
  });

  it('down, to the ground or within a room is none', () => {
    const text = "import { b } from '#lib/mongo/b.ts'; import { c } from '#lib/errors.ts'; import { d } from './d.ts';";
    expect(importing('lib/tickets/a.ts', text)).toEqual([]);
    expect(importing('lib/triage/english/a.ts', "import { b } from '../b.ts'; import { c } from '../c/c.ts';")).toEqual(
      [],
    );
  });
});
