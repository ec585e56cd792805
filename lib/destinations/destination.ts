import type { Sealed } from '#lib/sealing/sealed.ts';
import type { Target } from './destination-adapter.ts';
import type { DestinationKind, Includable } from './destination-kind.ts';

/** A disabled destination is sent nothing before a person acts. */
export const destinationStates = ['active', 'disabled'] as const;
export type DestinationState = (typeof destinationStates)[number];

/** Why a person's own request disabled one. */
export const byRequest = 'By request';

/** The most destinations of a tenant. */
export const maxDestinations = 20;

/** How deliveries went lately. */
export type DestinationHealth = {
  /** When something was taken last, give or take some seconds. */
  taken_at: Date | null;
  /** When a try failed last, give or take some seconds, and why. */
  failed_at: Date | null;
  error: string | null;
  /** The first failure since something was taken. */
  failing_since: Date | null;
};

/** Where a tenant's alerts go. Each field is bounded, and a tenant has at most `maxDestinations`. */
export type DestinationDoc = {
  /** Its id. */
  _id: string;
  tenant_id: string;
  /** From 0, each once a tenant: the bound of their number. */
  slot: number;
  kind: DestinationKind;
  label: string | null;
  target: Target;
  /** The origin that credentials go to. */
  base_url: string;
  include: readonly Includable[];
  state: DestinationState;
  /** Why it is disabled. */
  disabled_reason: string | null;
  state_at: Date;
  /** Grows with every change of host or credentials: what was sealed under another one does not open. */
  revision: number;
  secret: { sealed: Sealed; set_at: Date };
  /** What was sealed under the revision before; valid until then. */
  former: { sealed: Sealed; until: Date } | null;
  health: DestinationHealth;
  created_at: Date;
  updated_at: Date;
};

export const noHealth: DestinationHealth = { taken_at: null, failed_at: null, error: null, failing_since: null };

/** Limits and circuits of destinations have names that begin so; no service of ours, and no account, has such a name. */
export const destinationLimitPrefix = 'dest:';

/** The name of a destination's limit and circuit. */
export const destinationLimitName = ({ _id }: Pick<DestinationDoc, '_id'>): string => `${destinationLimitPrefix}${_id}`;
