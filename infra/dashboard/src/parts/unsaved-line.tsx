import { t } from '../texts/t.ts';

type UnsavedLineProps = { isUnsaved: boolean; onDiscard: () => void };

/** Says that a form has more than is stored, and leads back. */
export const UnsavedLine = ({ isUnsaved, onDiscard }: UnsavedLineProps) => (
  <p class="unsaved" role="status">
    {isUnsaved && (
      <>
        {t('parts.unsaved')}
        <button type="button" class="button button-quiet" onClick={onDiscard}>
          {t('parts.discard')}
        </button>
      </>
    )}
  </p>
);
