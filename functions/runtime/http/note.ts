import type { AuditNote } from '#lib/audit/audit-entry.ts';

/** Takes what a handler knows of its change, for the audit log; later members replace earlier ones. */
export type Note = (note: AuditNote) => void;

/** Where nothing is audited. */
export const noNote: Note = () => {};
