import { useEffect, useRef } from 'preact/hooks';
import { pressedKey } from './shortcuts.ts';

/** What to do at each key; false leaves the key to others. */
type Acts = Readonly<Record<string, () => unknown>>;

/** Acts on keys for as long as the part of the page is shown. */
export const useShortcuts = (acts: Acts): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = pressedKey(event);
      const act = key === null ? undefined : latest.current[key];
      if (act && act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
