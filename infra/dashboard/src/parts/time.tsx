import { asAgo, asMoment, asUtc } from '../format.ts';

/** A moment in the reader's zone; pointing at it tells it in UTC. */
export const Time = ({ iso, ago = false }: { iso: string; ago?: boolean }) => (
  <time dateTime={iso} title={ago ? `${asMoment(iso)} (${asUtc(iso)})` : asUtc(iso)}>
    {ago ? asAgo(iso) : asMoment(iso)}
  </time>
);
