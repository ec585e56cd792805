import { type ReadRoute, readRoutes } from '../route-calls/read-routes.ts';
import { fieldOf } from './names.ts';
import { relations } from './relations.ts';

/** The route that a field is, and the fields of its object that are arguments of the call. */
export type CalledRoute = { route: ReadRoute; by: readonly string[] };

const byField = new Map(Object.entries(readRoutes).map(([name, route]) => [fieldOf(name), { route, by: [] }]));

/** The route that is called for a field; undefined for a field that its object has. */
export const calledRoute = (typeName: string, field: string): CalledRoute | undefined => {
  if (typeName === 'Query') return byField.get(field);
  const relation = relations[typeName]?.[field];
  const route = relation && readRoutes[relation.route];
  return route && { route, by: relation.by };
};
