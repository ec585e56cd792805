import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { type Cost, costOf } from './cost.ts';
import { limits } from './limits.ts';
import { queryError } from './query-error.ts';
import { schema } from './schema.ts';

/** The body of a request; null is the same as nothing. */
export type AskedQuery = {
  query: string;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/** A query that can be run, or why not. */
export type Prepared =
  | { kind: 'ready'; document: DocumentNode; asked: AskedQuery }
  | { kind: 'refused'; errors: readonly GraphQLError[] };

/** Most errors in the answer to a query: enough to mend it. */
const mostErrors = 10;

/** Checks a query by its own text, the schema and the limits, before anything is read for it. */
export const prepareQuery = async (asked: AskedQuery): Promise<Prepared> => {
  try {
    const document = parse(asked.query, { maxLexicalTokens: limits.tokens, maxComments: limits.tokens });
    return { kind: 'ready', document: await checked(document, asked), asked };
  } catch (thrown) {
    if (thrown instanceof GraphQLError) return { kind: 'refused', errors: [thrown] };
    if (thrown instanceof Refusal) return { kind: 'refused', errors: thrown.errors };
    throw thrown;
  }
};

class Refusal extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('The query is refused');
    this.errors = errors;
  }
}

const checked = async (document: DocumentNode, asked: AskedQuery): Promise<DocumentNode> => {
  const read = await schema();
  const options = { maxErrors: mostErrors, hideSuggestions: true };
  const errors = validate(read, document, undefined, options);
  if (errors.length > 0) throw new Refusal(errors);
  const operation = operationOf(document, asked.operationName);
  const variables = getVariableValues(read, operation.variableDefinitions ?? [], asked.variables ?? {}, options);
  if (variables.errors) throw new Refusal(variables.errors);
  checkCost(costOf(read, document, operation, variables.variableValues));
  return document;
};

const operationOf = (document: DocumentNode, name: string | null | undefined): OperationDefinitionNode => {
  const operation = getOperationAST(document, name);
  if (!operation) throw invalid('operationName must name one of the operations, if there are several.');
  if (operation.operation !== 'query')
    throw invalid('There are queries only: nothing can be changed or subscribed to.');
  return operation;
};

const checkCost = (cost: Cost): void => {
  for (const what of ['calls', 'values'] as const)
    if (cost[what] > limits[what])
      throw queryError(`The query is too large: its ${what} can be more than ${limits[what]}.`, {
        code: 'query-too-large',
        status: 400,
      });
};

const invalid = (message: string): GraphQLError => queryError(message, { code: 'invalid-query', status: 400 });
