import type { QuietAction } from './policy-draft.ts';

/** What happens to alerts in quiet hours. */
export const quietWords: Readonly<Record<QuietAction, string>> = {
  hold: 'Hold them until the hours end',
  drop: 'Drop them',
  deliver: 'Deliver them',
};
