import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accumulators } from '#infra/local/database/aggregation/accumulators.ts';
import { documentStages } from '#infra/local/database/aggregation/document-stages.ts';
import { stages } from '#infra/local/database/aggregation/stages.ts';
import { operators } from '#infra/local/database/expressions/operators.ts';
import { filterOperators } from '#infra/local/database/query/match.ts';
import { fieldOperators } from '#infra/local/database/query/operators.ts';
import { pushClauses, updateOperators } from '#infra/local/database/update/operators.ts';

const supported = new Set([
  ...[fieldOperators, filterOperators, operators, stages, documentStages, accumulators, updateOperators].flatMap(
    (table) => Object.keys(table),
  ),
  ...pushClauses,
]);

const read = (patterns: string[], exclude: string[] = []): string =>
  globSync(patterns, { exclude: ['**/node_modules/**', ...exclude] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** The code that uses the database: the product, the test suite and the benchmarks. */
const product = read(['{lib,functions,infra}/**/*.ts'], ['infra/local/database/**', 'infra/dashboard/**']);
const suite = read(['test/{support,database,bench,scenarios,fault-injection}/**/*.ts']);

/** Keys of JSON schemas and variables of GraphQL, which are no names of the database, and the stage that only Atlas has. */
const others = new Set(['$ref', '$defs', '$schema', '$id', '$where', '$tenant', '$search']);

/** The names used as keys: `{ $set: … }`, `{ '$set': … }`, `['$set']: …`. */
const keysIn = (source: string): Set<string> =>
  new Set(
    [...source.matchAll(/(?:^|[\s{,([])['"]?(\$[a-z][A-Za-z]*)['"]?\]?:(?!\/)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !others.has(name)),
  );

describe('the embedded database', () => {
  it('supports every operator that the product uses', () => {
    const asked = keysIn(product);

    expect(asked.size).toBeGreaterThan(40);
    expect([...asked].filter((name) => !supported.has(name))).toEqual([]);
  });

  it('supports no operator that the product does not use', () => {
    const asked = new Set([...keysIn(product), ...keysIn(suite)]);

    expect([...supported].filter((name) => !asked.has(name))).toEqual([]);
  });
});
