import type { Listed } from '../state/listed.ts';
import { t } from '../texts/t.ts';
import { Fault } from './panel.tsx';

type ShowMoreProps = { list: Pick<Listed<never>, 'hasMore' | 'more'> };

/** The end of a list that is read page by page: the button that reads the next one, and why that failed. */
export const ShowMore = ({ list: { hasMore, more } }: ShowMoreProps) => (
  <>
    {more.error && <Fault error={more.error} />}
    {hasMore && (
      <button type="button" class="button button-quiet" disabled={more.isBusy} onClick={() => void more.run()}>
        {t('parts.showMore')}
      </button>
    )}
  </>
);
