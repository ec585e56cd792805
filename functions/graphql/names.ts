/** The field of a route: its name without the verb, in the API's spelling, as `urgent_tickets` of `list-urgent-tickets`. */
export const fieldOf = (routeName: string): string => routeName.replace(/^(list|get)-/, '').replaceAll('-', '_');

/** `HourlyTrend` of `hourly_trend`. */
export const inPascalCase = (name: string): string =>
  name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The entry of a list: `hour` of `hours`. */
export const singularOf = (name: string): string => name.replace(/(?<=[^s])s$/, '');

/** Whether GraphQL allows a text as the name of a field or of an enum's value. */
export const isGraphqlName = (text: string): boolean =>
  /^[A-Za-z_]\w*$/.test(text) && !text.startsWith('__') && !['true', 'false', 'null'].includes(text);
