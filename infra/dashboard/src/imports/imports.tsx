import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { ImportPage } from '../api/types.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { ImportTable } from './import-table.tsx';
import { UploadFile } from './upload-file.tsx';

const shown = 20;
const everyMs = 2_000;

/** An import that an upload starts later, and when its last try started, if it had one. */
type Awaited = { importId: string; startedAt: string | undefined };

/** The imports of files, why lines were rejected, and the form that takes another file. */
export const Imports = () => {
  const { tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/imports`;
  const page = useResource<ImportPage>(pathOf(path, { limit: shown }));
  const isRunning = page.data?.imports.some(({ status }) => status === 'running') ?? false;
  const [awaited, setAwaited] = useState<Awaited>();
  const startOf = (id: string): string | undefined =>
    page.data?.imports.find(({ import_id }) => import_id === id)?.started_at;
  const isAwaited = awaited !== undefined && startOf(awaited.importId) === awaited.startedAt;
  useReloadEvery(isRunning || isAwaited ? everyMs : null, page.reload);
  const onUploaded = (importId: string): void => {
    setAwaited({ importId, startedAt: startOf(importId) });
    page.reload();
  };

  return (
    <>
      <ViewHead title={t('frame.imports')} lead={t('imports.lead')} />
      <div class="grid">
        <UploadFile path={path} onUploaded={onUploaded} />
        <Panel title={t('imports.earlier')} area="area-full">
          <Loaded
            resource={page}
            skeleton={<Lines count={5} tall />}
            empty={t('imports.none')}
            isEmpty={({ imports }) => imports.length === 0}
          >
            {({ imports, next_cursor }) => (
              <>
                <ImportTable imports={imports} path={path} />
                {next_cursor !== null && <p class="faint">{t('parts.olderNotShown')}</p>}
              </>
            )}
          </Loaded>
        </Panel>
      </div>
    </>
  );
};
