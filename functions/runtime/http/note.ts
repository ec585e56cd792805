import type { AuditNote } from '#lib/audit/audit-entry.ts';

/** Takes what a handler knows of its change, for the audit log; later members replace earlier ones. */
export type Note = (note: AuditNote) => void;

/** Where nothing is audited. */
export const noNote: Note = () => {};

/** Makes a change, and notes what may be shown of a setting before and after it. */
export const noting = async <T>(
  note: Note,
  read: () => Promise<object | null>,
  change: () => Promise<T>,
): Promise<T> => {
  const before = await read();
  const changed = await change();
  note({ before, after: await read() });
  return changed;
};
