import { Time } from './time.tsx';

type StoredVersionProps = { stored: { version: number; updated_at: string | null }; none: string };

/** Which version of a setting is stored, and since when. */
export const StoredVersion = ({ stored: { version, updated_at }, none }: StoredVersionProps) => (
  <span role="status">
    {version === 0 ? none : `Version ${version}`}
    {updated_at && (
      <>
        , <Time iso={updated_at} />
      </>
    )}
  </span>
);
