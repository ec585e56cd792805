import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../state/navigation.ts';

/** A list can be used beside a ticket from this width on; the style of the panel says the same. */
const room = '(min-width: 1100px)';

/** Whether the open ticket stands beside its list, instead of over it. */
export const useIsBeside = (): boolean => {
  const { view } = useAddress();
  const [hasRoom, setRoom] = useState(() => matchMedia(room).matches);
  useEffect(() => {
    const query = matchMedia(room);
    const look = (): void => setRoom(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return hasRoom && view === 'tickets';
};
