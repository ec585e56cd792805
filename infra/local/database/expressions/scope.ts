/** What one command knows: it has one `$$NOW`. */
export type CommandScope = {
  readonly now: Date;
  /** When the time that the client gave it is over, as `performance.now()` has it. */
  readonly endsAt?: number;
};

/** Where an expression is evaluated: on a document, under the names that are bound around it. */
export type Environment = { readonly root: unknown; readonly variables: Readonly<Record<string, unknown>> };

const noVariables = {};

/** A document with no names bound around it. */
export const atRoot = (root: unknown): Environment => ({ root, variables: noVariables });

/** A compiled expression; `undefined` is the value that is missing. */
export type Expression = (environment: Environment) => unknown;

/** What an operator is compiled with. */
export type CompileContext = {
  readonly scope: CommandScope;
  readonly names: ReadonlySet<string>;
  compile(expression: unknown, context: CompileContext): Expression;
};

/** Compiles one operator's argument. */
export type Operator = (argument: unknown, context: CompileContext, name: string) => Expression;

export type OperatorTable = Readonly<Record<string, Operator>>;

export const withNames = (context: CompileContext, ...names: string[]): CompileContext => ({
  ...context,
  names: new Set([...context.names, ...names]),
});

/** A mutable scope whose variables are rebound for each element; expressions must not keep a reference to it. */
export const innerEnvironment = (
  environment: Environment,
): { environment: Environment; variables: Record<string, unknown> } => {
  const variables = { ...environment.variables };
  return { environment: { root: environment.root, variables }, variables };
};
