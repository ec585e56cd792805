import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type Doc, isDoc } from '../values/types.ts';

/** One step of a pipeline: documents in, documents out. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;

/** Where a pipeline runs; inner pipelines run on other collections of the same database. */
export type PipelineContext = {
  readonly scope: CommandScope;
  readonly catalog: Catalog;
  readonly database: string;
  readonly transaction: Transaction | undefined;
  /** Runs a pipeline on a collection, with the variables of the given scope. */
  compileInner(collection: string | undefined, pipeline: readonly unknown[], scope: CommandScope): () => Iterable<Doc>;
};

export type StageCompiler = (argument: unknown, context: PipelineContext, name: string) => Stage;

/** Refuses what the object of a stage does not know, with the stage's own code. */
export const refuseOptions = (spec: unknown, known: readonly string[], code: number, stage: string): void => {
  for (const name of isDoc(spec) ? Object.keys(spec) : [])
    if (!known.includes(name)) throw new CommandError(code, `Unrecognized option to ${stage}: ${name}`);
};
