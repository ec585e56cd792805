import { readdirSync, readFileSync } from 'node:fs';
import type { HelpdeskResponse } from '#lib/helpdesks/call.ts';
import type { HelpdeskKind } from '#lib/helpdesks/helpdesk-kind.ts';

const folder = (kind: HelpdeskKind): URL => new URL(`../../fixtures/helpdesks/${kind}/`, import.meta.url);

/** What must become of one entry; a null member must be absent. */
export type Expected =
  | { kind: 'ticket'; id: string; ticket?: Record<string, unknown>; canonical?: Record<string, unknown> }
  | { kind: 'gone'; id: string; gone: unknown; updatedAt: string }
  | { kind: 'malformed'; id: string | null };

/** A desk's answer to `list` with one of its oddities, and the details of its tickets where the list has not all of them. */
export type Fixture = {
  name: string;
  about: string;
  answer: unknown;
  details?: Record<string, unknown>;
  expected: Expected[];
};

export type ConnectionFixture = {
  targets: { accepted: { target: unknown; base_url: string }[]; refused: unknown[] };
  credentials: { accepted: unknown[]; refused: unknown[] };
};

/** `$repeat` keeps long texts out of the files. */
const expanded = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('$repeat' in value)) return value;
  const { $repeat, $then = '' } = value as { $repeat: [string, number]; $then?: string };
  return $repeat[0].repeat($repeat[1]) + $then;
};

const read = (kind: HelpdeskKind, file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, folder(kind)), 'utf8'), expanded);

export const connectionFixture = (kind: HelpdeskKind): ConnectionFixture =>
  read(kind, 'connection.json') as ConnectionFixture;

export const fixturesOf = (kind: HelpdeskKind): Fixture[] =>
  readdirSync(folder(kind))
    .filter((file) => file.endsWith('.json') && file !== 'connection.json')
    .map((file) => ({ name: file.slice(0, -'.json'.length), ...(read(kind, file) as Omit<Fixture, 'name'>) }));

export const receivedAt = new Date('2026-03-01T09:00:00Z');

export const aResponse = (json: unknown, more: Partial<HelpdeskResponse> = {}): HelpdeskResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  json,
  receivedAt,
  ...more,
});
