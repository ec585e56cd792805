import { refreshSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { resendHints as resend } from '#lib/hooks/resend-hints.ts';
import { resendHints } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resendHints, async (store) => {
  const { refreshQueue } = readConfig(['refreshQueue']);
  return { tenants: await resend(store, refreshSender(refreshQueue), new Date()) };
});
