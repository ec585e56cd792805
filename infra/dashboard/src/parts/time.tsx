import { asAgo, asMoment, asUtc } from '../format.ts';

/** A moment in the reader's time zone, with the moment in UTC as its tooltip. */
export const Time = ({ iso, ago = false }: { iso: string; ago?: boolean }) => (
  <time dateTime={iso} title={ago ? `${asMoment(iso)} (${asUtc(iso)})` : asUtc(iso)}>
    {ago ? asAgo(iso) : asMoment(iso)}
  </time>
);
