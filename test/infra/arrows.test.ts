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

/** The layer of each module, as docs/architecture.md has it: a greater number stands above. */
const layers = new Map(
  [...readFileSync(`${root}docs/architecture.md`, 'utf8').matchAll(/^\| (\d+) +\| (`lib\/[^|]+)\|/gm)].flatMap(
    ([, layer, modules = '']) =>
      [...modules.matchAll(/`lib\/([^`]+)`/g)].map(([, module = '']) => [module, Number(layer)] as const),
  ),
);

/** The module of a path below lib; the files that stand in lib itself are the ground of all. */
const moduleOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'ground');
const layerOf = (module: string): number => (module === 'ground' ? 0 : (layers.get(module) ?? Number.NaN));

/** The imports of a file of lib that lead neither into its own module nor down. */
const upwards = ({ path, text }: Source): string[] => {
  const own = moduleOf(path.slice('lib/'.length));
  return [...text.matchAll(/(?:from|import) ?\(?'((?:#lib|\.\.)\/[^']+)'/g)]
    .map(([, imported = '']) =>
      relative('lib', imported.startsWith('#') ? imported.slice(1) : join(dirname(path), imported)),
    )
    .filter((imported) => moduleOf(imported) !== own && !(layerOf(moduleOf(imported)) < layerOf(own)));
};

/** What lib may never know: what starts it, what it runs on, and what tests it. */
const leavesLib = ({ text }: Source): boolean => /(?:from|import) ?\(?'#(?:functions|infra|test)\//.test(text);

describe('the modules of lib', () => {
  const lib = sourcesIn('lib');

  it('each stand in one layer of docs/architecture.md', () => {
    const modules = new Set(
      lib.map(({ path }) => moduleOf(path.slice('lib/'.length))).filter((module) => module !== 'ground'),
    );
    expect([...layers.keys()].toSorted()).toEqual([...modules].toSorted());
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
    ['into a module without a layer', 'lib/schema/a.ts', "import { b } from '#lib/attic/b.ts';"],
  ])('%s is found', (_, path, text) => {
    expect(importing(path, text)).toHaveLength(1);
  });

  it('down, to the ground or within a module is none', () => {
    const text = "import { b } from '#lib/mongo/b.ts'; import { c } from '#lib/errors.ts'; import { d } from './d.ts';";
    expect(importing('lib/tickets/a.ts', text)).toEqual([]);
    expect(importing('lib/triage/english/a.ts', "import { b } from '../b.ts'; import { c } from '../c/c.ts';")).toEqual(
      [],
    );
  });
});
