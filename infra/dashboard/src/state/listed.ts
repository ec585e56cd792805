import { useState } from 'preact/hooks';
import { useTenantContext } from './context.ts';
import { type Action, type Resource, useAction, useResource } from './resource.ts';

type Page = { next_cursor: string | null };

/** A list of the API, its first page and the further ones that were asked for. */
export type Listed<P extends Page> = { pages: Resource<P[]>; hasMore: boolean; more: Action<[]> };

/** Reads a list page by page; `path` has a query. It starts again when the path changes or is reloaded. */
export const useListed = <P extends Page>(path: string): Listed<P> => {
  const { client } = useTenantContext();
  const first = useResource<P>(path);
  const [further, setFurther] = useState<{ of: P | undefined; pages: P[] }>({ of: undefined, pages: [] });
  const isCurrent = further.of === first.data;
  const data = first.data && [first.data, ...(isCurrent ? further.pages : [])];
  const cursor = data?.at(-1)?.next_cursor ?? null;
  const more = useAction(async () => {
    if (cursor === null || !first.data) return;
    const page = await client.get<P>(`${path}&${new URLSearchParams({ cursor })}`);
    setFurther((before) => ({
      of: first.data,
      pages: before.of === first.data ? [...before.pages, page] : [page],
    }));
  });
  return { pages: { ...first, data }, hasMore: cursor !== null, more };
};
