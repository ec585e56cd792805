import { useState } from 'preact/hooks';
import type { ConnectionPreview } from '../api/types.ts';
import { asDuration, asList, asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge, UrgencyBadge } from '../parts/badge.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

/** What the first tickets would become, and what a first import costs. */
export const Preview = ({ path }: { path: string }) => {
  const { client } = useTenantContext();
  const [found, setFound] = useState<ConnectionPreview>();
  const preview = useAction(async () => setFound(await client.send<ConnectionPreview>('POST', `${path}/preview`)));
  return (
    <Panel
      title={t('preview.title')}
      area="area-full"
      isBusy={preview.isBusy}
      aside={
        <button type="button" class="button" disabled={preview.isBusy} onClick={() => void preview.run()}>
          {t(preview.isBusy ? 'preview.busy' : 'preview.button')}
        </button>
      }
    >
      {preview.error && <Fault error={preview.error} />}
      <div role="status">{found ? <Summary found={found} /> : <p class="faint">{t('preview.means')}</p>}</div>
      {found && found.sample.length > 0 && <Sample found={found} />}
      {found && found.malformed.length > 0 && <Malformed found={found} />}
      <AsCurl calls={[{ method: 'POST', path: `${path}/preview` }]} />
    </Panel>
  );
};

const Summary = ({ found }: { found: ConnectionPreview }) => {
  if (!found.ok)
    return (
      <p class="run-line">
        <Badge variant="bad">{asWords(found.fault ?? 'other')}</Badge>
        <span lang="en">{found.reason}</span>
      </p>
    );
  const { mapped, gone, malformed, by_state, by_source } = found;
  const counts = [
    t('preview.firstPage', { count: mapped }),
    ...(gone > 0 ? [t('preview.gone', { count: gone })] : []),
    ...(malformed.length > 0 ? [t('preview.unreadable', { count: malformed.length })] : []),
  ];
  return (
    <div class="found">
      <p>
        <strong>{costOf(found.estimate)}</strong>
      </p>
      <p>{asList(counts)}</p>
      <Verbatim as="p" class="faint">
        {[by_state, by_source]
          .map((by) => listed(by))
          .filter((text) => text !== '')
          .join(' · ')}
      </Verbatim>
    </div>
  );
};

const listed = (by: Readonly<Record<string, number>>): string =>
  asList(Object.entries(by).map(([name, count]) => t('preview.named', { name: asWords(name), count })));

const costOf = ({ tickets, calls, minutes }: ConnectionPreview['estimate']): string => {
  if (tickets === null) return t('preview.noTotal');
  if (calls === null || minutes === null) return t('preview.firstImport', { count: tickets });
  return t('preview.firstImportCost', { count: tickets, calls, duration: asDuration(minutes * 60_000) });
};

const columns = [
  t('preview.subject'),
  t('preview.state'),
  t('preview.source'),
  t('preview.urgency'),
  t('preview.reason'),
];

const Sample = ({ found }: { found: ConnectionPreview }) => (
  <Scroll label={t('preview.tickets')}>
    <table class="log preview">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.sample.map(({ external_id, subject, state, source, urgency, reason }) => (
          <tr key={external_id}>
            <td>
              <Verbatim>{subject === '' ? external_id : subject}</Verbatim>
            </td>
            <td>{asWords(state)}</td>
            <td>
              <Verbatim>{asWords(source)}</Verbatim>
            </td>
            <td>
              <UrgencyBadge urgency={urgency} />
            </td>
            <td>
              <Verbatim lang="en">{reason}</Verbatim>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const Malformed = ({ found }: { found: ConnectionPreview }) => (
  <details>
    <summary>{t('preview.unreadableEntries', { count: found.malformed.length })}</summary>
    <ul>
      {found.malformed.map(({ id, reason }, index) => (
        <li key={index}>
          {withElements('preview.entry', {
            id: id === null ? t('parts.noId') : <Verbatim>{id}</Verbatim>,
            reason: <Verbatim lang="en">{reason}</Verbatim>,
          })}
        </li>
      ))}
    </ul>
  </details>
);
