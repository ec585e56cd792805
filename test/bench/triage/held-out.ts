import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('data/held-out/', import.meta.url);

/** Tickets in other languages that no set phrase was made for. */
export type HeldOut = { language: string; emergencies: Record<string, string[]>; ordinary: string[] };

export const heldOut: readonly HeldOut[] = readdirSync(folder)
  .toSorted()
  .map((file) => {
    const { ordinary, ...emergencies } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return { language: file.slice(0, 2), emergencies, ordinary };
  });
