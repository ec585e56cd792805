import { CommandError } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import type { StageCompiler } from './stage.ts';

const verdicts = { DESCEND: 'descend', PRUNE: 'prune', KEEP: 'keep' };

/** Keeps, cuts off or looks into each document and each document within it. */
export const redact: StageCompiler = (argument, { scope }) => {
  const names = Object.keys(verdicts);
  const expression = compileExpression(argument, scope, [...names, 'CURRENT']);

  const redacted = (doc: Doc, root: Doc): Doc | undefined => {
    const verdict = expression({ root, variables: { ...scope.variables, ...verdicts, CURRENT: doc } });
    if (verdict === 'keep') return doc;
    if (verdict === 'prune') return undefined;
    if (verdict !== 'descend')
      throw new CommandError(17053, '$redact must evaluate to one of $$DESCEND, $$PRUNE, or $$KEEP');
    const result: Doc = {};
    for (const [name, value] of Object.entries(doc)) {
      const kept = inside(value, root);
      if (kept !== undefined) result[name] = kept;
    }
    return result;
  };

  const inside = (value: unknown, root: Doc): unknown => {
    if (isDoc(value)) return redacted(value, root);
    if (!isArray(value)) return value;
    return value.map((element) => inside(element, root)).filter((element) => element !== undefined);
  };

  return function* (docs) {
    for (const doc of docs) {
      const result = redacted(doc, doc);
      if (result) yield result;
    }
  };
};
