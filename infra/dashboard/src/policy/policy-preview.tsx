import type { PolicyPreview } from '../api/types.ts';
import { asCount, asWords } from '../format.ts';
import { Panel } from '../parts/panel.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import type { Choice } from './destination-choices.tsx';

type PreviewProps = { preview: PolicyPreview; choices: readonly Choice[] };

/** What a policy would have done with the alerts of the last week, by route and by destination. */
export const Preview = ({ preview, choices }: PreviewProps) => {
  const { alerts, is_complete, dropped, routes, destinations } = preview;
  return (
    <Panel title={t('policy.preview')} area="area-full">
      <p role="status">
        <strong>{t(is_complete ? 'policy.alerts' : 'policy.newestAlerts', { count: alerts })}</strong>
        {dropped > 0 && ` · ${t('policy.dropped', { count: dropped })}`}
      </p>
      <CountTable
        title={t('policy.byRoute')}
        rows={routes.map(({ route, name, samples, ...counts }) => ({
          name: route === null ? t('policy.noRoute') : (name ?? t('policy.route', { number: route + 1 })),
          counts,
          samples,
        }))}
      />
      <CountTable
        title={t('policy.byDestination')}
        rows={destinations.map(({ destination_id, ...counts }) => ({
          name: choices.find(({ id }) => id === destination_id)?.name ?? destination_id,
          counts,
        }))}
      />
    </Panel>
  );
};

type Row = {
  name: string;
  counts: Readonly<Record<string, number>>;
  samples?: PolicyPreview['routes'][number]['samples'];
};

const CountTable = ({ title, rows }: { title: string; rows: readonly Row[] }) => {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first.counts);
  return (
    <Scroll label={title}>
      <table class="log preview">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                {asWords(column)}
              </th>
            ))}
            {first.samples && <th scope="col">{t('policy.samples')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts, samples }, index) => (
            <tr key={index}>
              <th scope="row">
                <Verbatim>{name}</Verbatim>
              </th>
              {columns.map((column) => (
                <td key={column} class="number">
                  {asCount(counts[column] ?? 0)}
                </td>
              ))}
              {samples && (
                <td>
                  <Samples samples={samples} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Samples = ({ samples }: { samples: NonNullable<Row['samples']> }) => (
  <>
    {samples.map(({ ticket_id, alert_id }, index) => (
      <span key={alert_id}>
        {index > 0 && ', '}
        <a href={hrefWith({ ticket: ticket_id })}>
          <Verbatim>{ticket_id}</Verbatim>
        </a>
      </span>
    ))}
  </>
);
