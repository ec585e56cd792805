import { notSupported } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import type { Doc } from '../values/types.ts';

/** One step of a pipeline: documents in, documents out. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;

/** Where a pipeline runs. */
export type PipelineContext = {
  readonly scope: CommandScope;
  /** A pipeline on another collection of the same database, which is read on each run and not before. */
  compileInner(collection: string, pipeline: readonly unknown[]): () => Iterable<Doc>;
};

export type StageCompiler = (argument: unknown, context: PipelineContext) => Stage;

/** Refuses what the object of a stage asks for and this server does not know. */
export const refuseOptions = (spec: Doc, known: readonly string[], stage: string): void => {
  for (const name of Object.keys(spec)) if (!known.includes(name)) throw notSupported(`the option ${name} of ${stage}`);
};
