import { reasonInWords } from '#lib/triage/reason.ts';
import type { Signal, Urgency } from '#lib/triage/triage.ts';

/** Why a ticket is classified as it is: the strongest signals, and a sentence. Releases before 0.2 stored it so. */
export type TriageRecord = { version: string; score: number; reason: string; signals: Signal[] } & Reading;

/** How the text was read. Releases before 0.2 stored nothing of it. */
type Reading = {
  confidence?: number;
  /** ISO 639-1; null if it could not be determined. */
  language?: string | null;
};

/**
 * As stored: the signals as one JSON text of `[rule, match, weight]`, which takes half of a list of documents, and the
 * reason only where the signals do not give it.
 */
export type StoredTriage = { version: string; score: number; signals: string; reason?: string } & Reading;

export const storedTriage = (
  { version, score, reason, signals, ...reading }: TriageRecord,
  urgency: Urgency,
): StoredTriage => ({
  version,
  score,
  ...reading,
  signals: JSON.stringify(signals.map(({ rule, match, weight }) => [rule, match, weight])),
  ...(reason !== reasonInWords({ urgency, signals }) && { reason }),
});

/** The record of a ticket of this urgency. */
export const triageRecordOf = (triage: StoredTriage | TriageRecord, urgency: Urgency): TriageRecord => {
  if (isTriageRecord(triage)) return triage;
  const { signals: _, reason, ...rest } = triage;
  const signals = (JSON.parse(triage.signals) as [string, string, number][]).map(
    ([rule, match, weight]): Signal => ({ rule, match, weight }),
  );
  return { ...rest, reason: reason ?? reasonInWords({ urgency, signals }), signals };
};

export const isTriageRecord = (triage: StoredTriage | TriageRecord): triage is TriageRecord =>
  typeof triage.signals !== 'string';

/** The names of what spoke for urgency, each once. */
export const raisingRulesOf = (triage: StoredTriage | TriageRecord): string[] => {
  const { signals } = triageRecordOf(triage, 'high'); // the urgency matters to the sentence alone
  return [...new Set(signals.filter(({ weight }) => weight > 0).map(({ rule }) => rule))];
};

/** The sentence of a stored triage. */
export const reasonOfTriage = (triage: StoredTriage | TriageRecord, urgency: Urgency): string =>
  triageRecordOf(triage, urgency).reason;
