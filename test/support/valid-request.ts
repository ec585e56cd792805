import type { OpenApi, Operation, Parameter } from '#functions/openapi/document.ts';
import { sampleOf } from '#functions/openapi/sample.ts';

/** The parts of a valid request for an operation: everything it requires and nothing more. */
export type ValidRequest = {
  pathParameters: Record<string, string>;
  query: Record<string, string>;
  /** To be sent as JSON. */
  body?: unknown;
};

/** Builds one from the description of the API; parameters that are not among `values` get their example. */
export const validRequest = (
  api: OpenApi,
  { parameters = [], requestBody }: Operation,
  values: Readonly<Record<string, string>>,
): ValidRequest => {
  const given = (parameter: Parameter): string =>
    values[parameter.name] ??
    String(parameter.example ?? sampleOf(parameter.schema, api.components.schemas, parameter.name));
  const valuesOf = (some: readonly Parameter[]) => Object.fromEntries(some.map((one) => [one.name, given(one)]));
  return {
    pathParameters: valuesOf(parameters.filter((parameter) => parameter.in === 'path')),
    query: valuesOf(parameters.filter((parameter) => parameter.in === 'query' && parameter.required)),
    ...(requestBody && { body: requestBody.content['application/json']?.example }),
  };
};
