import { type GraphQLFieldConfig, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Route } from '../manifest/table.ts';
import { readRoutes } from '../route-calls/read-routes.ts';
import { argumentsOf } from './argument-types.ts';
import { fieldOf, inPascalCase } from './names.ts';
import { type Fields, outputTypes } from './output-types.ts';
import { relations } from './relations.ts';

/** The schema of all routes that queries may call, made of the schemas that check and describe them for HTTP. */
export const makeSchema = async (): Promise<GraphQLSchema> => {
  const entries = Object.entries(readRoutes).map(async ([name, { route }]) => [name, await route()] as const);
  const routes = new Map<string, Route>(await Promise.all(entries));
  const types = outputTypes((typeName) => relatedFields(typeName));

  const callOf = (route: Route, given?: readonly string[]): GraphQLFieldConfig<unknown, unknown> => {
    const { name, summary, details, answers } = route;
    const answer = answers[200]?.schema;
    if (!answer) throw new Error(`The answer of ${name} has no schema`);
    const typeName = inPascalCase(fieldOf(name));
    return {
      type: types.answerType(answer, typeName), // before the arguments: enums are named after answers
      args: argumentsOf(route, types, typeName, given),
      description: details === undefined ? `${summary}.` : `${summary}. ${details}`,
    };
  };

  const relatedFields = (typeName: string): Fields =>
    Object.fromEntries(
      Object.entries(relations[typeName] ?? {}).map(([field, { route: name, by, description }]) => {
        const route = routes.get(name);
        if (!route) throw new Error(`There is no route ${name} to call`);
        return [field, { ...callOf(route, by), description }];
      }),
    );

  const fields = [...routes].map(([name, route]) => [fieldOf(name), callOf(route)]);
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      description: 'Each field is a read route of the HTTP API, with the same arguments, checks and limits.',
      fields: Object.fromEntries(fields),
    }),
  });
};
