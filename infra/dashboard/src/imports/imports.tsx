import { pathOf } from '../api/client.ts';
import type { ImportPage } from '../api/types.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { ImportTable } from './import-table.tsx';
import { UploadFile } from './upload-file.tsx';

const shown = 20;
const everyMs = 2_000;

/** The imports of files, why lines were rejected, and the form that takes another file. */
export const Imports = () => {
  const { tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/imports`;
  const page = useResource<ImportPage>(pathOf(path, { limit: shown }));
  const isRunning = page.data?.imports.some(({ status }) => status === 'running') ?? false;
  useReloadEvery(isRunning ? everyMs : null, page.reload);

  return (
    <>
      <div class="view-head">
        <div>
          <h1>Imports</h1>
          <p class="faint">A file of tickets, applied without deleting or alerting</p>
        </div>
      </div>
      <div class="grid">
        <UploadFile path={path} onUploaded={page.reload} />
        <Panel title="Earlier imports" area="area-full">
          <Loaded
            resource={page}
            skeleton={<Lines count={5} tall />}
            empty="Nothing was imported yet."
            isEmpty={({ imports }) => imports.length === 0}
          >
            {({ imports, next_cursor }) => (
              <>
                <ImportTable imports={imports} path={path} />
                {next_cursor !== null && <p class="faint">Earlier ones are left out.</p>}
              </>
            )}
          </Loaded>
        </Panel>
      </div>
    </>
  );
};
