import { readFile } from 'node:fs/promises';

/** The headings of the runbook, as they are linked. */
export const runbookSections = async (): Promise<string[]> => {
  const runbook = await readFile(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  return [...runbook.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
};
