import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ApiError } from '../api/client.ts';
import type { Resource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { Icon } from './icon.tsx';
import { Verbatim } from './verbatim.tsx';

type PanelProps = {
  title: string;
  /** Shown at the right end of the header. */
  aside?: ComponentChildren;
  /** Its grid area's class. */
  area?: string;
  isBusy?: boolean;
  children: ComponentChildren;
};

export const Panel = ({ title, aside, area = '', isBusy = false, children }: PanelProps) => {
  const id = useId();
  return (
    <section class={`panel ${area}`} aria-labelledby={id} aria-busy={isBusy}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div class="panel-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
};

type LoadedProps<T> = {
  resource: Resource<T>;
  /** Shown while loading; as high as the content, so that nothing shifts. */
  skeleton: ComponentChildren;
  /** Shown instead if `isEmpty`. */
  empty?: string;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => ComponentChildren;
};

/** A resource's data, or in its place the skeleton, the empty text or the error. */
export const Loaded = <T,>({ resource, skeleton, empty, isEmpty, children }: LoadedProps<T>) => {
  const { data, error, reload } = resource;
  if (error) return <Fault error={error} retry={reload} />;
  if (data === undefined) return <>{skeleton}</>;
  if (empty !== undefined && isEmpty?.(data)) return <Empty>{empty}</Empty>;
  return <>{children(data)}</>;
};

export const Fault = ({ error, retry }: { error: ApiError; retry?: () => void }) => (
  <div class={error.status === 403 ? 'fault fault-calm' : 'fault'} role="alert">
    <Icon name={error.status === 403 ? 'lock' : 'alert'} />
    <div>
      <Verbatim as="p" {...(error.isFromApi && { lang: 'en' as const })}>
        {error.message}
      </Verbatim>
      {error.requestId && error.status !== 403 && (
        <p class="faint">{withElements('parts.request', { id: <code>{error.requestId}</code> })}</p>
      )}
    </div>
    {retry && error.status !== 403 && (
      <button type="button" class="button" onClick={retry}>
        {t('parts.tryAgain')}
      </button>
    )}
  </div>
);

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

/** Grey placeholder lines. */
export const Lines = ({ count, tall = false }: { count: number; tall?: boolean }) => (
  <div class={tall ? 'lines lines-tall' : 'lines'} aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <span key={index} class="skeleton" />
    ))}
  </div>
);
