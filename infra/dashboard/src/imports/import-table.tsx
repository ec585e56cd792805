import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Import, ImportSummary } from '../api/types.ts';
import { asCount } from '../format.ts';
import { Badge, RunBadge } from '../parts/badge.tsx';
import { Lines, Loaded } from '../parts/panel.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useResource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

const heads = [t('imports.started'), t('imports.result'), t('imports.format')];
const counts = ['lines', 'new_ingested', 'updated', 'unchanged', 'rejected'] as const;

type TableProps = { imports: readonly ImportSummary[]; path: string };

/** Imports in the given order, with their counts and, when opened, their rejected lines. */
export const ImportTable = ({ imports, path }: TableProps) => (
  <Scroll label={t('imports.earlierTable')}>
    <table class="log">
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {counts.map((name) => (
            <th key={name} scope="col" class="number">
              {t(`imports.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {imports.map((one) => (
        <ImportRow key={one.import_id} one={one} path={path} />
      ))}
    </table>
  </Scroll>
);

const ImportRow = ({ one, path }: { one: ImportSummary; path: string }) => (
  <tbody>
    <tr>
      <td>
        <Time iso={one.started_at} />
      </td>
      <td>
        {one.status === 'running' ? (
          <Badge variant="busy">{t('imports.runningPercent', { percent: one.progress })}</Badge>
        ) : (
          <RunBadge status={one.status} />
        )}
      </td>
      <td>{one.format === 'csv' ? 'CSV' : 'NDJSON'}</td>
      {counts.map((name) => (
        <td key={name} class={one[name] === 0 ? 'number faint' : 'number'}>
          {asCount(one[name])}
        </td>
      ))}
    </tr>
    {(one.error !== null || one.rejected > 0) && (
      <tr class="notes">
        <td colSpan={3 + counts.length}>
          {one.error !== null && (
            <Verbatim as="p" lang="en">
              {one.error}
            </Verbatim>
          )}
          {one.rejected > 0 && <Rejections one={one} path={path} />}
        </td>
      </tr>
    )}
  </tbody>
);

const rejectionOf = (line: number, ticketId: string | null, reason: ComponentChildren): ComponentChildren =>
  ticketId === null
    ? withElements('imports.line', { reason }, { line })
    : withElements('imports.lineOfTicket', { ticket: <Verbatim>{ticketId}</Verbatim>, reason }, { line });

const Rejections = ({ one, path }: { one: ImportSummary; path: string }) => {
  const [isOpen, setIsOpen] = useState(false);
  const found = useResource<Import>(isOpen ? `${path}/${encodeURIComponent(one.import_id)}` : null);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('imports.rejections', { count: one.rejected })}</summary>
      {isOpen && (
        <Loaded resource={found} skeleton={<Lines count={2} />}>
          {({ rejections, rejected }) => (
            <>
              <ul>
                {rejections.map(({ line, ticket_id, reason }) => (
                  <li key={line}>{rejectionOf(line, ticket_id, <Verbatim lang="en">{reason}</Verbatim>)}</li>
                ))}
              </ul>
              {rejected > rejections.length && (
                <p>{t('imports.moreRejected', { count: rejected - rejections.length })}</p>
              )}
            </>
          )}
        </Loaded>
      )}
    </details>
  );
};
