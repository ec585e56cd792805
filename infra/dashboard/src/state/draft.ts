import { useState } from 'preact/hooks';

/** What was typed into forms and not stored, by the form's place; it survives a change of view. */
const unsaved = new Map<string, unknown>();

/** Whoever signs in next starts with what is stored. */
export const forgetDrafts = (): void => unsaved.clear();

globalThis.addEventListener?.('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

export type Draft<T> = {
  draft: T;
  isUnsaved: boolean;
  change(draft: T): void;
  /** Shows what is stored. */
  reset(stored: T): void;
};

/** The content of a form: what is stored, or what was typed in since, also before another view was opened. */
export const useDraft = <T>(place: string, stored: T): Draft<T> => {
  const [draft, setDraft] = useState<T>(() => (unsaved.has(place) ? (unsaved.get(place) as T) : stored));
  return {
    draft,
    isUnsaved: unsaved.has(place),
    change(changed) {
      unsaved.set(place, changed);
      setDraft(changed);
    },
    reset(kept) {
      unsaved.delete(place);
      setDraft(kept);
    },
  };
};
