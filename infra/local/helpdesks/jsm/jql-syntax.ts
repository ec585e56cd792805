/** A query of the Jira Query Language that cannot be read or understood. */
export class JqlError extends Error {}

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | 'in' | 'not in';
export type Condition =
  | { kind: 'and' | 'or'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'clause'; field: string; operator: Operator; values: readonly string[] };
export type Order = { field: string; isDescending: boolean };
export type Jql = { where: Condition | null; orders: readonly Order[] };

type Token = { kind: 'word' | 'text' | 'sign'; value: string };

const tokenForm = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|[=<>(),])|([^\s"'=<>!(),]+))/y;

const tokensOf = (jql: string): Token[] => {
  const tokens: Token[] = [];
  const rest = jql.trimEnd();
  tokenForm.lastIndex = 0;
  while (tokenForm.lastIndex < rest.length) {
    const at = tokenForm.lastIndex;
    const [found, double, single, sign, word] = tokenForm.exec(rest) ?? [];
    if (found === undefined)
      throw new JqlError(
        `Error in the JQL Query: The character '${rest[at]}' is not understood. (line 1, character ${at + 1})`,
      );
    const text = double ?? single;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else tokens.push(sign ? { kind: 'sign', value: sign } : { kind: 'word', value: word ?? '' });
  }
  return tokens;
};

/** Reads the tokens of a query one after the other. */
const reader = (jql: string) => {
  const tokens = tokensOf(jql);
  let at = 0;
  const isWord = (value: string): boolean => tokens[at]?.kind === 'word' && tokens[at]?.value.toLowerCase() === value;
  const isSign = (value: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.value === value;
  const accept = (value: string): boolean => {
    const isNext = isWord(value) || isSign(value);
    if (isNext) at += 1;
    return isNext;
  };
  const fail = (expected: string): never => {
    const found = tokens[at] ? `got '${tokens[at]?.value}'` : 'the query ends';
    throw new JqlError(`Error in the JQL Query: Expecting ${expected} but ${found}.`);
  };
  return {
    isEnd: (): boolean => at >= tokens.length,
    accept,
    fail,
    expect(value: string): void {
      if (!accept(value)) fail(`'${value}'`);
    },
    sign(): string {
      return tokens[at]?.kind === 'sign' ? (tokens[at++]?.value ?? '') : '';
    },
    name(expected: string): string {
      return tokens[at] && tokens[at]?.kind !== 'sign' ? (tokens[at++]?.value ?? '') : fail(expected);
    },
  };
};
type Reader = ReturnType<typeof reader>;

const valuesOf = (read: Reader): string[] => {
  const values: string[] = [];
  read.expect('(');
  do values.push(read.name('a value'));
  while (read.accept(','));
  read.expect(')');
  return values;
};

const comparisons: readonly string[] = ['=', '!=', '>', '>=', '<', '<='] satisfies Operator[];

const clause = (read: Reader): Condition => {
  const field = read.name('a field').toLowerCase();
  if (read.accept('in')) return { kind: 'clause', field, operator: 'in', values: valuesOf(read) };
  if (read.accept('not')) {
    read.expect('in');
    return { kind: 'clause', field, operator: 'not in', values: valuesOf(read) };
  }
  const operator = read.sign();
  if (!comparisons.includes(operator)) read.fail('an operator');
  return { kind: 'clause', field, operator: operator as Operator, values: [read.name('a value')] };
};

const factor = (read: Reader): Condition => {
  if (read.accept('not')) return { kind: 'not', of: factor(read) };
  if (!read.accept('(')) return clause(read);
  const inner = disjunction(read);
  read.expect(')');
  return inner;
};

const conjunction = (read: Reader): Condition => {
  const of = [factor(read)];
  while (read.accept('and')) of.push(factor(read));
  return of.length === 1 && of[0] ? of[0] : { kind: 'and', of };
};

const disjunction = (read: Reader): Condition => {
  const of = [conjunction(read)];
  while (read.accept('or')) of.push(conjunction(read));
  return of.length === 1 && of[0] ? of[0] : { kind: 'or', of };
};

const mostOrders = 7;

const ordersOf = (read: Reader): Order[] => {
  const orders: Order[] = [];
  do {
    const field = read.name('a field').toLowerCase();
    const isDescending = read.accept('desc');
    if (!isDescending) read.accept('asc');
    orders.push({ field, isDescending });
  } while (read.accept(','));
  if (orders.length > mostOrders) throw new JqlError(`A query can be ordered by at most ${mostOrders} fields.`);
  return orders;
};

/** @throws JqlError */
export const parseJql = (jql: string): Jql => {
  const read = reader(jql);
  let orders: Order[] = [];
  const acceptOrders = (): void => {
    if (!read.accept('order')) return;
    read.expect('by');
    orders = ordersOf(read);
  };
  acceptOrders();
  if (read.isEnd()) return { where: null, orders };
  const where = disjunction(read);
  acceptOrders();
  if (!read.isEnd()) read.fail("'AND', 'OR' or 'ORDER BY'");
  return { where, orders };
};
