import { useState } from 'preact/hooks';
import type { ConnectionPreview } from '../api/types.ts';
import { asCount, asDuration, asWords, counted } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge, UrgencyBadge } from '../parts/badge.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** What the first tickets would become, and what a first import costs. */
export const Preview = ({ path }: { path: string }) => {
  const { client } = useTenantContext();
  const [found, setFound] = useState<ConnectionPreview>();
  const preview = useAction(async () => setFound(await client.send<ConnectionPreview>('POST', `${path}/preview`)));
  return (
    <Panel
      title="Preview"
      area="area-full"
      isBusy={preview.isBusy}
      aside={
        <button type="button" class="button" disabled={preview.isBusy} onClick={() => void preview.run()}>
          {preview.isBusy ? 'Asking…' : 'Preview 25 tickets'}
        </button>
      }
    >
      {preview.error && <Fault error={preview.error} />}
      <div role="status">
        {found ? <Summary found={found} /> : <p class="faint">Shows what tickets become. Stores nothing.</p>}
      </div>
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
        <span>{found.reason}</span>
      </p>
    );
  const { mapped, gone, malformed, by_state, by_source } = found;
  const counts = [
    `${counted(mapped, 'ticket')} of the first page`,
    ...(gone > 0 ? [`${asCount(gone)} gone`] : []),
    ...(malformed.length > 0 ? [`${asCount(malformed.length)} unreadable`] : []),
  ];
  return (
    <div class="found">
      <p>
        <strong>{costOf(found.estimate)}</strong>
      </p>
      <p>{counts.join(', ')}</p>
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
  Object.entries(by)
    .map(([name, count]) => `${asWords(name)} ${asCount(count)}`)
    .join(', ');

const costOf = ({ tickets, calls, minutes }: ConnectionPreview['estimate']): string => {
  if (tickets === null) return 'The help desk does not say how many tickets it has.';
  const cost =
    calls === null || minutes === null ? '' : `: ${counted(calls, 'call')}, some ${asDuration(minutes * 60_000)}`;
  return `A first import of about ${counted(tickets, 'ticket')}${cost}`;
};

const Sample = ({ found }: { found: ConnectionPreview }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="scroll" aria-label="Previewed tickets" tabIndex={0}>
    <table class="log preview">
      <thead>
        <tr>
          {['Subject', 'State', 'Source', 'Urgency', 'Reason'].map((name) => (
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
              <Verbatim>{reason}</Verbatim>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Malformed = ({ found }: { found: ConnectionPreview }) => (
  <details>
    <summary>{counted(found.malformed.length, 'entry', 'entries')} unreadable, with the reasons</summary>
    <ul>
      {found.malformed.map(({ id, reason }, index) => (
        <li key={index}>
          {id === null ? 'No id' : <Verbatim>{id}</Verbatim>}: <Verbatim>{reason}</Verbatim>
        </li>
      ))}
    </ul>
  </details>
);
