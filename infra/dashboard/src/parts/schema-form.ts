// A JSON Schema of texts as the forms that a person chooses from. No kind is known here: the API describes each.

export type Field = {
  name: string;
  title: string;
  description: string | null;
  example: string | null;
  isSecret: boolean;
  isRequired: boolean;
  /** The values that it can have; null: any text. */
  choices: readonly string[] | null;
};

export type Form = { title: string; fields: readonly Field[] };

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** One form for each alternative of the schema. `asTitle` names one that has no title of its own. */
export const formsOf = (schema: Node, asTitle: (names: readonly string[]) => string): Form[] => {
  const alternatives = nodesIn(schema.anyOf);
  if (alternatives.length > 0) return alternatives.flatMap((one) => formsOf(one, asTitle));
  const required = new Set(textsIn(schema.required));
  const properties = isNode(schema.properties) ? Object.entries(schema.properties) : [];
  const fields = properties.map(([name, node]) => fieldOf(name, isNode(node) ? node : {}, required, asTitle));
  return [{ title: textOf(schema.title) ?? asTitle(fields.map(({ name }) => name)), fields }];
};

const fieldOf = (
  name: string,
  node: Node,
  required: ReadonlySet<string>,
  asTitle: (names: readonly string[]) => string,
): Field => {
  const choices = textsIn(node.enum);
  return {
    name,
    title: textOf(node.title) ?? asTitle([name]),
    description: textOf(node.description),
    example: textsIn(node.examples)[0] ?? null,
    isSecret: node.writeOnly === true,
    isRequired: required.has(name),
    choices: choices.length > 0 ? choices : null,
  };
};

/** Chosen instead of a form: what is stored is kept. */
export const keptForm = -1;

export type Values = Readonly<Record<string, string>>;

/** What is sent of a form: its own fields, without those that are optional and empty. */
export const valuesOf = ({ fields }: Form, values: Values): Values =>
  Object.fromEntries(
    fields.flatMap(({ name, isRequired, choices }) => {
      const value = (values[name] ?? choices?.[0] ?? '').trim();
      return value === '' && !isRequired ? [] : [[name, value]];
    }),
  );

/** The same with a placeholder for every secret. */
export const withoutSecrets = ({ fields }: Form, values: Values): Values => {
  const secrets = new Set(fields.filter(({ isSecret }) => isSecret).map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, secrets.has(name) ? '…' : value]));
};

/** The form that these values were entered in; the first one for values of none. */
export const formFor = (forms: readonly Form[], values: Values): number => {
  const names = Object.keys(values);
  const fits = ({ fields }: Form): boolean => names.every((name) => fields.some((field) => field.name === name));
  return names.length === 0 ? 0 : Math.max(0, forms.findIndex(fits));
};
