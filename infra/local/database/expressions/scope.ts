/** Context of one command, with a single `$$NOW`. */
export type CommandScope = {
  readonly now: Date;
  /** The client's time limit, on the clock of `performance.now()`. */
  readonly endsAt?: number;
};

/** Evaluation scope of an expression: a document and the variables bound around it. */
export type Environment = { readonly root: unknown; readonly variables: Readonly<Record<string, unknown>> };

const noVariables = {};

/** A document without bound variables. */
export const atRoot = (root: unknown): Environment => ({ root, variables: noVariables });

/** A compiled expression; `undefined` means a missing value. */
export type Expression = (environment: Environment) => unknown;

/** Context for compiling an operator. */
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
