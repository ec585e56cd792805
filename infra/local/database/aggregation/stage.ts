import { notSupported } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import type { Doc } from '../values/types.ts';

/** One step of a pipeline: documents in, documents out. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;

/** Execution context of a pipeline. */
export type PipelineContext = {
  readonly scope: CommandScope;
  /** A pipeline on another collection of the same database; reads the collection on each run. */
  compileInner(collection: string, pipeline: readonly unknown[]): () => Iterable<Doc>;
};

export type StageCompiler = (argument: unknown, context: PipelineContext) => Stage;

/** Rejects unsupported options of a stage. */
export const refuseOptions = (spec: Doc, known: readonly string[], stage: string): void => {
  for (const name of Object.keys(spec)) if (!known.includes(name)) throw notSupported(`the option ${name} of ${stage}`);
};
