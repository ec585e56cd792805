import { t } from '../texts/t.ts';
import type { QuietAction } from './policy-draft.ts';

/** What happens to alerts in quiet hours. */
export const quietWords: Readonly<Record<QuietAction, string>> = {
  hold: t('hours.hold'),
  drop: t('hours.drop'),
  deliver: t('hours.deliver'),
};
