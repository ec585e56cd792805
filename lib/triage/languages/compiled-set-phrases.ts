import type { CompiledRules } from '../compiled-rules.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { portuguese } from './portuguese.ts';
import { compileSet } from './set-phrases.ts';
import { spanish } from './spanish.ts';

/** The languages with set phrases. To add one, add its file here. */
const all = [french, german, portuguese, spanish];

/** By language. Bundles have the result in place of this module and what it imports. */
export const compileSetPhrases = (): [string, CompiledRules][] => all.map((set) => [set.id, compileSet(set)]);
