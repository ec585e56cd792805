import { CommandError, notSupported } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { atRoot, type CommandScope } from '../expressions/scope.ts';
import { compileProjection } from '../query/projection.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import { compileAddFields } from './add-fields.ts';

type DocumentStage = (doc: Doc) => Doc;

const replaceRoot = (argument: unknown, scope: CommandScope): DocumentStage => {
  if (!isDoc(argument) || !('newRoot' in argument))
    throw new CommandError(40231, 'no newRoot specified for the $replaceRoot stage');
  const compiled = compileExpression(argument.newRoot, scope);
  return (doc) => {
    const root = compiled(atRoot(doc));
    if (isDoc(root)) return root;
    throw new CommandError(40228, `'newRoot' must evaluate to an object, not ${typeName(root)}`);
  };
};

const unset = (argument: unknown, scope: CommandScope): DocumentStage => {
  const names = isArray(argument) ? argument : [argument];
  if (names.length === 0) throw new CommandError(31119, '$unset needs at least one field');
  if (!names.every((name) => typeof name === 'string'))
    throw new CommandError(isArray(argument) ? 31120 : 31002, '$unset takes nothing but strings');
  return compileProjection(Object.fromEntries(names.map((name) => [name, 0])), scope);
};

const project = (spec: unknown, scope: CommandScope): DocumentStage => {
  if (!isDoc(spec)) throw new CommandError(15969, '$project specification must be an object');
  if (Object.keys(spec).length === 0) throw new CommandError(51272, '$project must have at least one field');
  return compileProjection(spec, scope);
};

/** Stages that map one document to one document. */
export const documentStages: Readonly<
  Record<string, (argument: unknown, scope: CommandScope, name: string) => DocumentStage>
> = {
  $set: compileAddFields,
  $unset: unset,
  $project: project,
  $replaceRoot: replaceRoot,
};

/** The name and the argument of a stage. */
export const stageOf = (stage: unknown): [name: string, argument: unknown] => {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (!isDoc(stage)) throw new CommandError(14, "Each element of the 'pipeline' array must be an object");
  if (!entry || others.length > 0)
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  return entry;
};

/** Compiles the pipeline of an update. */
export const compilePipeline = (stages: readonly unknown[], scope: CommandScope): DocumentStage => {
  const compiled = stages.map((stage) => {
    const [name, argument] = stageOf(stage);
    const compile = Object.hasOwn(documentStages, name) ? documentStages[name] : undefined;
    if (!compile) throw notSupported(`the stage ${name} of an update`);
    return compile(argument, scope, name);
  });
  return (doc) => compiled.reduce((current, stage) => stage(current), doc);
};
