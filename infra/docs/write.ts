import { writeFile } from 'node:fs/promises';
import { schemaText } from '#functions/graphql/schema-text.ts';
import { configurationDocument } from './configuration.ts';
import { costsDocument } from './costs.ts';
import { readmeDocument } from './helpdesks.ts';

/** The documents that are made from code, by their path. */
export const documents: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/configuration.md': configurationDocument,
  'docs/costs.md': costsDocument,
  'docs/schema.graphql': schemaText,
  'README.md': readmeDocument,
};

// npm run docs
if (import.meta.main) {
  for (const [path, make] of Object.entries(documents))
    await writeFile(new URL(`../../${path}`, import.meta.url), await make());
}
