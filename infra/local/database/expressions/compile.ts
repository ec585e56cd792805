import { CommandError, dollarInPath, notSupported } from '../errors.ts';
import { parsePath, valueAt } from '../values/path.ts';
import { type Doc, isArray, isDoc, setField } from '../values/types.ts';
import { operators } from './operators.ts';
import type { CommandScope, CompileContext, Expression } from './scope.ts';

/** Compiles an expression of a pipeline, a projection or `$expr`. */
export const compileExpression = (expression: unknown, scope: CommandScope): Expression =>
  compile(expression, { scope, names: new Set(), compile });

const compile = (expression: unknown, context: CompileContext): Expression => {
  if (typeof expression === 'string') {
    return expression.startsWith('$') ? compilePath(expression, context) : () => expression;
  }
  if (isArray(expression)) return compileArray(expression, context);
  if (!isDoc(expression)) return () => expression;
  const [name, ...others] = Object.keys(expression);
  if (name === undefined || !name.startsWith('$')) return compileDoc(expression, context);
  if (others.length > 0)
    throw new CommandError(15983, `An expression must have exactly one field: ${JSON.stringify(expression)}`);
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) throw notSupported(`the expression ${name}`);
  return operator(expression[name], context, name);
};

const compileArray = (items: readonly unknown[], context: CompileContext): Expression => {
  const compiled = items.map((item) => compile(item, context));
  return (environment) => compiled.map((item) => item(environment) ?? null);
};

const compileDoc = (doc: Doc, context: CompileContext): Expression => {
  const fields = Object.entries(doc).map(([name, value]) => {
    if (name.includes('.')) throw new CommandError(16412, "FieldPath field names may not contain '.'.");
    return [name, compile(value, context)] as const;
  });
  return (environment) => {
    const result: Doc = {};
    for (const [name, value] of fields) {
      const computed = value(environment);
      if (computed !== undefined) setField(result, name, computed);
    }
    return result;
  };
};

const compilePath = (text: string, context: CompileContext): Expression => {
  if (text.startsWith('$$')) return compileVariable(text, context);
  const path = parsePath(text.slice(1));
  validatePath(path);
  return ({ root }) => valueAt(root, path);
};

const validatePath = (path: readonly string[]): void => {
  if (path.at(-1) === '') throw new CommandError(40353, "FieldPath must not end with a '.'.");
  if (path.includes('')) throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
  if (path.some((part) => part.startsWith('$'))) throw dollarInPath();
};

const compileVariable = (text: string, { scope, names }: CompileContext): Expression => {
  const [name = '', ...rest] = parsePath(text.slice(2));
  if (rest.length > 0) validatePath(rest);
  const under = (value: Expression): Expression =>
    rest.length === 0 ? value : (environment) => valueAt(value(environment), rest);
  if (names.has(name)) return under(({ variables }) => variables[name]);
  switch (name) {
    case 'NOW':
      return under(() => scope.now);
    case 'ROOT':
      return under(({ root }) => root);
    case 'REMOVE':
      return () => undefined;
    default:
      throw notSupported(`the variable $$${name}`);
  }
};
