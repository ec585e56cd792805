import { createRequire } from 'node:module';
import type * as Languages from './languages/languages.ts';

/**
 * The detector of languages and their set phrases, loaded at the first text that is not plainly English: it takes as long as the
 * start of a function. By `require`, since triage is no matter of waiting. Bundles have it in a file of its own.
 */
export const loadLanguages = (): typeof Languages => createRequire(import.meta.url)('./languages/languages.ts');
