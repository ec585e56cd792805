import { CommandError, notSupported } from '../errors.ts';
import { compileExpression, evaluate } from '../expressions/compile.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { type Doc, isDoc, isNullish } from '../values/types.ts';

/** The scope with the variables that a command's, or an update's, `let` and `c` give. */
export const withLet = (scope: CommandScope, bindings: unknown): CommandScope => {
  if (isNullish(bindings)) return scope;
  if (!isDoc(bindings)) throw new CommandError(14, "BSON field 'let' is the wrong type, expected type 'object'");
  const variables = { ...scope.variables };
  for (const [name, expression] of Object.entries(bindings)) {
    variables[name] = evaluate(compileExpression(expression, scope), {}, scope);
  }
  return { ...scope, variables };
};

/** A collation changes what is equal; only the simple one is what this server does anyway. */
export const refuseCollation = ({ collation }: Doc): void => {
  if (
    isNullish(collation) ||
    (isDoc(collation) && (Object.keys(collation).length === 0 || collation.locale === 'simple'))
  )
    return;
  throw notSupported('collation');
};
