import { Decimal128, Double } from 'bson';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import { $addFields, $bucketAuto, $densify, $fill, $group, $setWindowFields, $sort } from 'mingo/operators/pipeline';
import * as window from 'mingo/operators/window';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { operators } from '../expressions/operators.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { type Doc, isArray, isDoc, isLong } from '../values/types.ts';
import type { StageCompiler } from './stage.ts';

/*
 * Stages that mingo runs. It knows only JS numbers, so its input is copied with plain ones; expressions inside are
 * evaluated by this engine, whose comparisons are MongoDB's.
 */

const plain = (value: unknown): unknown => {
  if (isArray(value)) return value.map(plain);
  if (isDoc(value)) return plainDoc(value);
  if (value instanceof Double) return value.value;
  if (value instanceof Decimal128) throw notSupported('a decimal in this stage');
  if (!isLong(value)) return value;
  const n = value.toNumber();
  if (!Number.isSafeInteger(n)) throw notSupported('an integer of more than 53 bits in this stage');
  return n;
};

const plainDoc = (doc: Doc): Doc =>
  Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, plain(value)]));

type MingoExpression = (doc: unknown, argument: unknown) => unknown;

/** What mingo uses inside its stages and brings itself. */
const fromMingo = new Set(['$function']);

/** This engine's operators under their names, as mingo calls them. */
const expressionsOf = (scope: CommandScope): Record<string, MingoExpression> => {
  const compiled = new WeakMap<object, MingoExpression>();
  return Object.fromEntries(
    Object.keys(operators)
      .filter((name) => !(name in accumulators) && !fromMingo.has(name))
      .map((name) => [
        name,
        (doc: unknown, argument: unknown) => {
          const cacheKey = typeof argument === 'object' && argument !== null ? argument : {};
          let evaluate = compiled.get(cacheKey);
          if (!evaluate) {
            const expression = compileExpression({ [name]: argument }, scope);
            evaluate = (root) => plain(expression({ root, variables: scope.variables }));
            compiled.set(cacheKey, evaluate);
          }
          return evaluate(doc, argument);
        },
      ]),
  );
};

/** mingo names its operators by their exports. */
const operatorsIn = (module: object): Record<string, never> =>
  Object.fromEntries(Object.entries(module).filter(([name]) => name.startsWith('$'))) as Record<string, never>;

const stage: StageCompiler = (spec, { scope }, name) => {
  if (!isDoc(spec)) throw new CommandError(9, `the argument to ${name} must be an object`);
  const context = Context.init({
    accumulator: operatorsIn(accumulators),
    window: operatorsIn(window),
    expression: expressionsOf(scope) as Record<string, never>,
    pipeline: { $addFields, $bucketAuto, $densify, $fill, $group, $setWindowFields, $sort },
  });
  return (docs) => {
    const input = Array.from(docs, plainDoc);
    try {
      return new Aggregator([{ [name]: plain(spec) as Doc }], { context, variables: { ...scope.variables } }).run(
        input,
      ) as Doc[];
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw badValue(error instanceof Error ? error.message : String(error));
    }
  };
};

export const mingoStages: Readonly<Record<string, StageCompiler>> = {
  $bucketAuto: stage,
  $densify: stage,
  $fill: stage,
};
