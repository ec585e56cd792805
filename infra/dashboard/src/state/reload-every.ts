import { useEffect } from 'preact/hooks';

/** Reloads that often while the page is visible, and when it becomes visible again; null: not at all. */
export const useReloadEvery = (everyMs: number | null, reload: () => void): void => {
  useEffect(() => {
    if (everyMs === null) return;
    const look = (): void => {
      if (!document.hidden) reload();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [everyMs, reload]);
};
