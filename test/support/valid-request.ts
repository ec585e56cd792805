import type { Content, OpenApi, Operation, Parameter } from '#functions/openapi/document.ts';
import { sampleOf } from '#functions/openapi/sample.ts';

/** The parts of a valid request for an operation: everything it requires and nothing more. */
export type ValidRequest = {
  pathParameters: Record<string, string>;
  query: Record<string, string>;
  /** As it is sent, and what as. */
  body?: string;
  contentType?: string;
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
    ...(requestBody && bodyOf(requestBody.content)),
  };
};

const bodyOf = (content: Content): Pick<ValidRequest, 'body' | 'contentType'> => {
  const [[contentType, { example }] = ['', {}]] = Object.entries(content);
  return { body: contentType === 'application/json' ? JSON.stringify(example) : `${example}`, contentType };
};
