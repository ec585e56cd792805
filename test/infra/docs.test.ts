import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { unlisted } from '#infra/docs/configuration.ts';
import { alarmMetricCount, quotedSums } from '#infra/docs/costs.ts';
import { documents } from '#infra/docs/write.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { codeRoots, isExempt, isRetiredCode, retired } from './retired-words.ts';
import { type Properties, synthesise } from './template.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const ours = ['README.md', 'CHANGELOG.md', ...markdownIn('docs'), ...markdownIn('.github')];

/** Fenced code contains neither headings nor links. */
const prose = (path: string): string => text(path).replaceAll(/^```[\s\S]*?^```$/gm, '');

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] => {
  const slugs = [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));
  return slugs.map((slug, index) => {
    const earlier = slugs.slice(0, index).filter((other) => other === slug).length;
    return earlier === 0 ? slug : `${slug}-${earlier}`;
  });
};

const linksOf = (path: string): string[] =>
  [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

const brokenLinks = (path: string): string[] =>
  linksOf(path).filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });

/** `a/{b,c}` names two paths; `a/*` names what is in a folder, and so the folder. */
const expand = (path: string): string[] => {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return choices === undefined ? [path] : choices.split(',').flatMap((choice) => expand(`${before}${choice}${after}`));
};

const namedPaths = (path: string): string[] =>
  [...prose(path).matchAll(/`((?:functions|lib|infra|docs|test)\/[^`\s]*)`/g)]
    .flatMap(([, named = '']) => expand(named))
    .map((named) => named.replace(/\/\*.*$/, ''))
    .filter((named) => !/[<>…]/.test(named));

const namedScripts = (path: string): string[] =>
  [...text(path).matchAll(/npm (?:run ([\w:-]*\w)|(test|start)\b)/g)].map(([, run, short]) => run ?? short ?? '');

describe.each(ours)('%s', (path) => {
  it('links to files and headings that exist', () => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    expect(namedScripts(path).filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});

// The changelog is of the past, and may name a file that is gone.
describe.each(ours.filter((path) => path !== 'CHANGELOG.md'))('%s', (path) => {
  it('names files that exist', () => {
    expect(namedPaths(path).filter((named) => !existsSync(join(root, named)))).toEqual([]);
  });
});

describe('a document generated from the code', () => {
  it.each(Object.entries(documents))('%s is up to date; `npm run docs` makes it so', async (path, make) => {
    expect(text(path)).toBe(await make());
  });

  it('has every group of the configuration in a chapter', () => {
    expect(unlisted()).toEqual([]);
  });

  it('counts every alarm of the stack', () => {
    const metricsOf = ({ Properties }: { Properties: Properties }) =>
      (Properties.Metrics as { MetricStat?: unknown }[] | undefined)?.filter(({ MetricStat }) => MetricStat).length ??
      1;
    const alarms = synthesise().ofType('AWS::CloudWatch::Alarm');
    expect(alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0)).toBe(alarmMetricCount);
  });
});

describe('the way from nothing to a first ticket', () => {
  const guide = /^## Deploy from nothing\n([\s\S]*?)^## /m.exec(text('docs/deployment.md'))?.[1] ?? '';
  const vpc = { vpcId: 'vpc-0123456789abcdef0', subnetIds: 'subnet-0123456789abcdef0' };
  const { template } = synthesise({ ...vpc, externalApiUrl: 'https://desk.example.com' });

  it('names outputs that the stack has', () => {
    const named = ['ApiUrl', 'MongodbUriSecret', 'DatabaseState', 'FunctionsSecurityGroup'];
    for (const output of named) expect(guide).toContain(`\`${output}\``);
    expect(Object.keys(template.Outputs)).toEqual(expect.arrayContaining(named));
  });

  it('calls routes that the API has', () => {
    const called = [...guide.matchAll(/^(?:curl| {5}-d)(?: +-X (\w+))?[^"\n]*.*"\$API(\/[^"?]*)/gm)].map(
      ([line, method = line.includes(' -d ') ? 'PUT' : 'GET', path = '']) => `${method} ${path}`,
    );
    const served = routes.map(({ method, path }) => new RegExp(`^${method} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    expect(called).toHaveLength(5);
    expect(called.filter((call) => !served.some((route) => route.test(call)))).toEqual([]);
  });

  it('says what was never tried', () => {
    expect(guide).toContain('### What was never tried on a real account');
  });
});

describe('a decision', () => {
  const decisions = markdownIn('docs/decisions')
    .filter((path) => /\/\d{4}-/.test(path))
    .toSorted();

  it('is numbered after the one before it', () => {
    expect(decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]))).toEqual(
      decisions.map((_, index) => index + 1),
    );
  });

  it.each(decisions)('%s has a date, a state and its four parts', (path) => {
    expect(text(path)).toMatch(/^# \d+\. .+\n\nDate: \d{4}-\d\d-\d\d\\\nState: (accepted|superseded by .+)\n/);
    const parts = [...text(path).matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    expect(parts).toEqual(['Context', 'Decision', 'Consequences', 'Alternatives']);
  });

  it.each(decisions)('%s is in the list of decisions', (path) => {
    expect(text('docs/decisions/README.md')).toContain(`](${path.split('/').at(-1)})`);
  });
});

describe('the architecture', () => {
  it('has a line for every module of lib', () => {
    const modules = readdirSync(join(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `lib/${name}`);
    const lines = text('docs/architecture.md');
    expect(modules.filter((module) => !lines.includes(`\`${module}\``))).toEqual([]);
  });
});

describe('a walk through the code', () => {
  const sections = prose('docs/architecture.md').split(/^## /m);
  const walks = sections.flatMap((section) => {
    const [title = ''] = section.split('\n');
    const files = [...section.matchAll(/^\s*\d+\. `([^`]+\.ts)`/gm)].map(([, file = '']) => file);
    return files.length > 0 ? [{ title, files }] : [];
  });

  it('exists for a page, a webhook and a statistics question', () => {
    expect(walks.map(({ title }) => title)).toEqual([
      'One page, from queue to database',
      'One webhook, from event to ticket',
      'One statistics question, from route to pipeline',
    ]);
  });

  it.each(walks)('$title: meets no file twice', ({ files }) => {
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
  });

  it.each(walks)('$title: each file imports another of the walk, or is imported by one', ({ files }) => {
    const edges = files.flatMap((file) => importsOf(file).map((imported) => [file, imported] as const));
    const linked = edges.filter(([, imported]) => files.includes(imported)).flat();
    expect(files.filter((file) => !linked.includes(file))).toEqual([]);
  });
});

const importsOf = (file: string): string[] =>
  [...text(file).matchAll(/from '([^']+\.ts)'/g)].map(([, source = '']) =>
    source.startsWith('#') ? source.slice(1) : relative(root, resolve(root, dirname(file), source)),
  );

describe('a bench that a document names', () => {
  const benches = [...text('test/bench/run.ts').matchAll(/^ {2}'?([\w-]+)'?: async/gm)].map(([, name]) => name);

  it.each(ours)('exists, in %s', (path) => {
    const named = [...text(path).matchAll(/npm run bench --\s+([a-z-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !benches.includes(name))).toEqual([]);
  });
});

// The changelog quotes what was.
describe.each(ours.filter((path) => path !== 'CHANGELOG.md'))('%s', (path) => {
  it("uses the field's words", () => {
    expect(
      text(path)
        .split('\n')
        .filter((line) => retired.test(line)),
    ).toEqual([]);
  });
});

describe('what other documents quote of the costs', () => {
  const { tickets, requests, atRest } = quotedSums;

  it.each([
    ['README.md', [`$${tickets.toFixed(2)} on AWS`, `some $${Math.round(atRest)} a month`]],
    ['docs/deployment.md', [`$${tickets.toFixed(2)}`, `$${requests.toFixed(2)}`, `some $${Math.round(atRest)}`]],
  ])('in %s is what docs/costs.md works out', (path, sums) => {
    for (const sum of sums) expect(text(path)).toContain(sum);
  });
});

describe.each(codeRoots)('code in %s', (folder) => {
  it("uses the field's words", () => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules') && !isExempt(path));
    expect(files.length).toBeGreaterThan(0);
    expect(
      files.flatMap((path) =>
        text(path)
          .split('\n')
          .filter(isRetiredCode)
          .map((line) => `${path}: ${line.trim()}`),
      ),
    ).toEqual([]);
  });
});
