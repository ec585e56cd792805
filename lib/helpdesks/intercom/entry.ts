import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { type ListedEntry, listedAs } from '../page.ts';
import { lacksText } from './text.ts';

export const listedEntry = (raw: unknown): ListedEntry =>
  listedAs(raw, { updatedAt: parseTimestamp(memberOf(raw, 'updated_at')), needsDetail: lacksText(raw) });
