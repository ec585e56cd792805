import { withElements } from '../texts/t.ts';
import { Time } from './time.tsx';

type StoredVersionProps = { stored: { version: number; updated_at: string | null }; none: string };

/** Which version of a setting is stored, and since when. */
export const StoredVersion = ({ stored: { version, updated_at }, none }: StoredVersionProps) => (
  <span role="status">
    {updated_at ? withElements('parts.version', { at: <Time iso={updated_at} /> }, { version }) : none}
  </span>
);
