import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../texts/t.ts';

/** So far before the end is seen, the next tickets are read. */
const ahead = '1200px';

/** Reads the next tickets when it is pressed, and from then on whenever the reader comes near the end. */
export const MoreButton = ({ isLoading, onMore }: { isLoading: boolean; onMore(): Promise<void> }) => {
  const button = useRef<HTMLButtonElement>(null);
  const [isGoingOn, setGoingOn] = useState(false);
  useEffect(() => {
    if (!isGoingOn || isLoading || !button.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void onMore();
      },
      { rootMargin: ahead },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [isGoingOn, isLoading, onMore]);
  const press = (): void => {
    setGoingOn(true);
    void onMore();
  };
  return (
    // Not disabled while it reads: a key that scrolls the page would then be lost with the focus.
    <button type="button" class="button more" ref={button} aria-disabled={isLoading} onClick={press}>
      {t(isLoading ? 'tickets.loading' : 'parts.showMore')}
    </button>
  );
};
