import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { intakeApi } from '#functions/openapi/intake-api.ts';

const document = fileURLToPath(new URL('openapi.json', import.meta.url));
const client = fileURLToPath(new URL('intake.ts', import.meta.url));

const textIn = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => ''); // not there yet

/**
 * Makes a typed client of the API beside this file from the document that the API answers with, unless there is one of that
 * very document already. It is kept in no repository, so it cannot lag behind.
 */
export const generateClient = async (): Promise<void> => {
  const text = JSON.stringify(intakeApi());
  if (text === (await textIn(document)) && (await textIn(client)) !== '') return;
  await writeFile(document, text);
  const { generateSource } = await import('oazapfts'); // slow to load: it brings a compiler
  // Its own body was not written for settings as strict as ours; its types are checked where they are used.
  await writeFile(client, `// @ts-nocheck\n${await generateSource(document)}`);
};

if (import.meta.main) await generateClient();
