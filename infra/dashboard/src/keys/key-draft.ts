import { type Scope, scopes } from '#lib/auth/api-key.ts';

/** What is in the form of a new key, as it was typed. */
export type KeyDraft = {
  label: string;
  /** One id on each line, or only `*`. */
  tenants: string;
  scopes: readonly Scope[];
  /** The last day, in the reader's zone; empty: no end. */
  lastDay: string;
};

export const newKeyDraft = (tenant: string): KeyDraft => ({
  label: '',
  tenants: tenant,
  scopes: ['read'],
  lastDay: '',
});

/** The body of the request that creates it. A key is valid to the end of its last day. */
export const keyInputOf = ({ label, tenants, scopes: allowed, lastDay }: KeyDraft): object => ({
  tenants: tenants.split(/[\s,]+/).filter((tenant) => tenant !== ''),
  scopes: scopes.filter((scope) => allowed.includes(scope)),
  ...(label.trim() !== '' && { label: label.trim() }),
  ...(lastDay !== '' && { expires_at: dayAfter(lastDay).toISOString() }),
});

const dayAfter = (day: string): Date => {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + 1);
  return date;
};
