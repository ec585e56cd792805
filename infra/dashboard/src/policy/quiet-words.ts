import type { QuietAction } from './policy-draft.ts';

/** What happens to alerts in quiet hours. */
export const quietWords: Readonly<Record<QuietAction, string>> = {
  hold: 'Hold them for one summary',
  drop: 'Drop them',
  deliver: 'Deliver them',
};
