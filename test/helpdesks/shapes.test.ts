import { describe, expect, it } from 'vitest';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { baseUrlOf } from '#lib/helpdesks/target.ts';
import { clockAt, helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { fixturesOf } from '#test/unit/helpdesks/fixtures.ts';

// A simulator and the fixtures of its adapter were written without each other: each judges the shapes of the other.

type Shape = Map<string, Set<string>>;

/** The types that each member has, by its path; all entries of a list count as one. Null is no type. */
const shapeOf = (value: unknown, path = '', shape: Shape = new Map()): Shape => {
  const types = shape.get(path) ?? new Set();
  shape.set(path, types);
  if (value === null) return shape;
  types.add(Array.isArray(value) ? 'list' : typeof value);
  if (Array.isArray(value)) for (const entry of value) shapeOf(entry, `${path}[]`, shape);
  else if (typeof value === 'object')
    for (const [name, member] of Object.entries(value)) shapeOf(member, `${path}.${name}`, shape);
  return shape;
};

/** Where one shape has what the other lacks, or has it of another type. What is null, or in no object, is not compared. */
const differences = (documented: Shape, simulated: Shape): string[] =>
  [...documented].flatMap(([path, types]) => {
    const given = simulated.get(path);
    const isInObject = simulated.get(path.replace(/\.[^.[\]]+$/, ''))?.has('object') && !path.endsWith('[]');
    const isSame = given ? given.size === 0 || [...types].some((type) => given.has(type)) : !isInObject;
    return isSame || types.size === 0 ? [] : [`${path}: ${[...types]}, simulated as ${given ? [...given] : 'nothing'}`];
  });

/** The first page of a desk of 30 tickets, of which it shows ten. */
const firstPage = async (adapter: HelpdeskAdapter): Promise<unknown> => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const desk: SimulatedHelpdesk = await simulators[adapter.kind as SimulatedKind]({ now: clock.now });
  seedTickets(desk, 30);
  clock.advance(120_000);
  const credentials = adapter.credentials.parse(desk.connection.credentials);
  const reader = helpdeskReader({ adapter, baseUrl: baseUrlOf(adapter, desk.connection.target), credentials, clock });
  const cursor = adapter.start(null, new Date(clock.now()), { since: null });
  const { json } = await reader.ask(adapter.list(cursor, 10));
  await desk.close();
  return json;
};

describe.each(Object.values(helpdeskAdapters).filter(({ kind }) => Object.hasOwn(simulators, kind)))(
  'the simulated $kind',
  (adapter) => {
    it('has every member of a plain page as its adapter knows it, of the same type', async () => {
      const plain = fixturesOf(adapter.kind).find(({ name }) => name === 'plain-page');

      const page = await firstPage(adapter);

      expect(adapter.classify({ status: 200, headers: {}, json: page, receivedAt: new Date() })).toEqual({
        kind: 'ok',
      });
      expect(differences(shapeOf(plain?.answer), shapeOf(page))).toEqual([]);
    });
  },
);
