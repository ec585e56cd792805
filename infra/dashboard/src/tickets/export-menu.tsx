import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError, pathOf } from '../api/client.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { t } from '../texts/t.ts';
import { type ExportFormat, exportTickets, save } from './export-tickets.ts';
import type { Query } from './filters.ts';
import { Menu } from './menu.tsx';

type Running = { state: 'running'; count: number; abort: AbortController };
type Progress =
  | Running
  | { state: 'done' | 'cancelled'; count: number }
  | { state: 'failed'; count: number; error: ApiError };

/** Exports every ticket of the list, however many there are, and says how far it is. */
export const useExport = (query: Query) => {
  const { client, tenant } = useTenantContext();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (format: ExportFormat): Promise<void> => {
    const abort = new AbortController();
    running.current?.abort();
    running.current = abort;
    let count = 0;
    const onProgress = (read: number): void => {
      count = read;
      setProgress({ state: 'running', count, abort });
    };
    onProgress(0);
    try {
      const { file } = await exportTickets({ client, query, format, signal: abort.signal, onProgress });
      save(file, `tickets-${tenant}.${format}`);
      setProgress({ state: 'done', count });
    } catch (error) {
      if (abort.signal.aborted) setProgress({ state: 'cancelled', count });
      else setProgress({ state: 'failed', count, error: asApiError(error) });
    }
  };
  return { progress, start, close: () => setProgress(null) };
};

type ExportMenuProps = { query: Query; onStart(format: ExportFormat): void };

export const ExportMenu = ({ query, onStart }: ExportMenuProps) => (
  <Menu name={t('tickets.export')}>
    <p class="faint">{t('tickets.exportHint')}</p>
    {(['csv', 'ndjson'] as const).map((format) => (
      <button key={format} type="button" class="button" onClick={() => onStart(format)}>
        {t(`exports.${format}`)}
      </button>
    ))}
    <AsCurl calls={[{ method: 'GET', path: pathOf('/tickets', query) }]} />
  </Menu>
);

/** How far an export is, with the button that cancels it. */
export const ExportProgress = ({ progress, onClose }: { progress: Progress; onClose(): void }) => {
  const { state, count } = progress;
  return (
    <div class="export-progress">
      <p role="status">{t(`exportStates.${state}`, { count })}</p>
      {state === 'failed' && <Fault error={progress.error} />}
      {state === 'running' ? (
        <button type="button" class="button" onClick={() => progress.abort.abort()}>
          {t('tickets.cancelExport')}
        </button>
      ) : (
        <button type="button" class="button button-quiet" onClick={onClose}>
          {t('parts.close')}
        </button>
      )}
    </div>
  );
};
