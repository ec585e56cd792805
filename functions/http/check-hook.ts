import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { connectionOfHook } from '#lib/connections/hook.ts';
import { notFound } from '#lib/errors.ts';
import { checkHook } from '../manifest/hook-routes.ts';

const find = store.bind((connected) => (hookId: string) => connectionOfHook(connected, hookId));

export const handler = publicHandler(checkHook, async ({ params: { hook_id } }) => {
  if (!(await find((connectionOf) => connectionOf(hook_id)))) throw notFound('No such webhook.');
  return { status: 200 };
});
