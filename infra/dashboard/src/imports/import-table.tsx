import { useState } from 'preact/hooks';
import type { Import, ImportSummary } from '../api/types.ts';
import { asCount, counted } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Lines, Loaded } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { statusVariants } from '../runs/current-run.tsx';
import { useResource } from '../state/resource.ts';

const columns = {
  Lines: 'lines',
  New: 'new_ingested',
  Updated: 'updated',
  Unchanged: 'unchanged',
  Rejected: 'rejected',
};
const counts = Object.entries(columns) as [string, 'lines' | 'new_ingested' | 'updated' | 'unchanged' | 'rejected'][];

type TableProps = { imports: readonly ImportSummary[]; path: string };

/** Imports in the given order, with their counts and, when opened, their rejected lines. */
export const ImportTable = ({ imports, path }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="scroll" aria-label="Earlier imports, as a table" tabIndex={0}>
    <table class="log">
      <thead>
        <tr>
          {['Started', 'Result', 'Format'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {counts.map(([name]) => (
            <th key={name} scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {imports.map((one) => (
        <ImportRow key={one.import_id} one={one} path={path} />
      ))}
    </table>
  </section>
);

const ImportRow = ({ one, path }: { one: ImportSummary; path: string }) => (
  <tbody>
    <tr>
      <td>
        <Time iso={one.started_at} />
      </td>
      <td>
        <Badge variant={statusVariants[one.status]}>
          {one.status === 'running' ? `running, ${one.progress} %` : one.status}
        </Badge>
      </td>
      <td>{one.format === 'csv' ? 'CSV' : 'NDJSON'}</td>
      {counts.map(([name, field]) => (
        <td key={name} class={one[field] === 0 ? 'number faint' : 'number'}>
          {asCount(one[field])}
        </td>
      ))}
    </tr>
    {(one.error !== null || one.rejected > 0) && (
      <tr class="notes">
        <td colSpan={3 + counts.length}>
          {one.error !== null && <Verbatim as="p">{one.error}</Verbatim>}
          {one.rejected > 0 && <Rejections one={one} path={path} />}
        </td>
      </tr>
    )}
  </tbody>
);

const Rejections = ({ one, path }: { one: ImportSummary; path: string }) => {
  const [isOpen, setIsOpen] = useState(false);
  const found = useResource<Import>(isOpen ? `${path}/${encodeURIComponent(one.import_id)}` : null);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{counted(one.rejected, 'line')} rejected, with the reasons</summary>
      {isOpen && (
        <Loaded resource={found} skeleton={<Lines count={2} />}>
          {({ rejections, rejected }) => (
            <>
              <ul>
                {rejections.map(({ line, ticket_id, reason }) => (
                  <li key={line}>
                    Line {line}
                    {ticket_id !== null && (
                      <>
                        , ticket <Verbatim>{ticket_id}</Verbatim>
                      </>
                    )}
                    : <Verbatim>{reason}</Verbatim>
                  </li>
                ))}
              </ul>
              {rejected > rejections.length && <p>{counted(rejected - rejections.length, 'more line')} rejected.</p>}
            </>
          )}
        </Loaded>
      )}
    </details>
  );
};
