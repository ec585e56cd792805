import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const workflow = await readFile(new URL('../../.github/workflows/ci.yml', import.meta.url), 'utf8');
const all = (pattern: RegExp): string[] => [...workflow.matchAll(pattern)].map(([, found = '']) => found);

describe('the workflow', () => {
  it('runs what `npm run verify` runs, and only npm scripts', () => {
    const beyondVerify = ['ci', 'conformance']; // the latter installs packages of its own
    const scripts = all(/- run: npm (?:run )?(\w+)$/gm).filter((name) => !beyondVerify.includes(name));
    expect(packageJson.scripts.verify.match(/npm (?:run )?(\w+)/g)?.map((call) => call.split(' ').at(-1))).toEqual(
      expect.arrayContaining([...new Set(scripts)]),
    );
    expect(new Set(scripts)).toEqual(new Set(['check', 'synth', 'test']));
  });

  it('has read permission only', () => {
    expect(all(/^permissions:\n((?: {2}.*\n)+)/gm)).toEqual(['  contents: read\n']);
  });

  it('pins each action to a release', () => {
    const actions = all(/uses: (\S+)/g);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})$/);
  });
});
