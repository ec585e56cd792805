import { useMemo } from 'preact/hooks';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { type Ranges, rangesOf } from './period.ts';

/** The days of the chosen period, and of the one before it. A new version reads the clock again, too. */
export const useRanges = (): Ranges => {
  const { period } = useAddress();
  const { version } = useTenantContext();
  return useMemo(() => rangesOf(period, new Date()), [period, version]);
};
