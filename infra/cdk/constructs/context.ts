import type { Node } from 'constructs';
import { ConfigError } from '#lib/config.ts';

// What is given as context, by the key under which it is given.

/** Values given on the command line are text, those in cdk.json may be numbers; an empty one counts as not given. */
export const textOf = (node: Node, key: string): string | undefined => {
  const value: unknown = node.tryGetContext(key);
  return value === undefined || value === null || value === '' ? undefined : String(value);
};

/** A text of a form; the error for another says what is expected. */
export const matchOf = (node: Node, key: string, form: RegExp, expected: string): string | undefined => {
  const text = textOf(node, key);
  if (text !== undefined && !form.test(text)) throw new ConfigError(`${key} must be ${expected}`);
  return text;
};

export const countOf = (node: Node, key: string): number | undefined => {
  const text = matchOf(node, key, /^[1-9]\d{0,5}$/, 'a whole number from 1 on');
  return text === undefined ? undefined : Number(text);
};

export const oneOf = <T extends string>(node: Node, key: string, values: readonly T[]): T | undefined => {
  const text = textOf(node, key);
  const found = values.find((value) => value === text);
  if (text !== undefined && found === undefined)
    throw new ConfigError(`${key} must be one of ${values.join(', ')}, not ${text}`);
  return found;
};

export const flagOf = (node: Node, key: string): boolean => oneOf(node, key, ['true', 'false']) === 'true';

export const arnOf = (node: Node, key: string): string | undefined => matchOf(node, key, /^arn:/, 'an ARN');

/** Texts between commas, each of a form; the error for another says what is expected. */
export const listOf = (node: Node, key: string, form: RegExp, expected: string): string[] => {
  const texts =
    textOf(node, key)
      ?.split(',')
      .map((text) => text.trim()) ?? [];
  if (texts.some((text) => !form.test(text))) throw new ConfigError(`${key} must be ${expected}, separated by commas`);
  return texts;
};
