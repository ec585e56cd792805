import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

describe('the changelog', () => {
  const headings = [...text('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

  it('starts with the unreleased changes, and dates every version', () => {
    const [first, ...released] = headings;
    expect(first).toBe('[Unreleased]');
    expect(released).not.toEqual([]);
    for (const heading of released) expect(heading).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
  });

  it('has the version of package.json as its newest', () => {
    expect(headings[1]).toMatch(new RegExp(`^\\[${packageJson.version.replaceAll('.', '\\.')}\\] `));
  });

  it('groups its entries by the kinds of Keep a Changelog', () => {
    const kinds = [...text('CHANGELOG.md').matchAll(/^### (.*)$/gm)].map(([, kind]) => kind);
    for (const kind of kinds) {
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
    }
  });
});

describe('the code owners', () => {
  const rules = text('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));

  it('own every file by default', () => {
    expect(rules[0]?.[0]).toBe('*');
  });

  it.each(rules.slice(1).map(([pattern = '']) => pattern))('own %s, which exists', (pattern) => {
    expect(existsSync(fileURLToPath(new URL(`.${pattern}`, root)))).toBe(true);
  });
});

describe('the template of a pull request', () => {
  it('asks about personal data, the runbook, and the command behind each figure', () => {
    const template = text('.github/PULL_REQUEST_TEMPLATE.md');
    expect(template).toContain('Does it touch personal data?');
    expect(template).toContain('Which section of the runbook does it change?');
    expect(template).toContain('Which command makes each figure in it?');
  });
});

describe('the issue forms', () => {
  const forms = readdirSync(new URL('.github/ISSUE_TEMPLATE/', root)).filter((name) => name !== 'config.yml');

  it('are for a bug, a feature and a help desk', () => {
    expect(forms.toSorted()).toEqual(['bug.yml', 'feature.yml', 'help-desk.yml']);
  });

  it.each(forms)('ask each question of %s once', (name) => {
    const ids = [...text(`.github/ISSUE_TEMPLATE/${name}`).matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
    expect(ids).not.toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
