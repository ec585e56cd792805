import type { CommandScope } from '../expressions/scope.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Doc } from '../values/types.ts';

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
