import { triage } from '#lib/triage/triage.ts';

export const of = (message: string, subject = '') => triage({ subject, message });
export const rulesIn = (message: string): string[] => of(message).signals.map(({ rule }) => rule);
