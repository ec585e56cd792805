import type { AlertReport } from '../api/types.ts';
import { asCount, asDuration } from '../format.ts';
import { hrefOfPeriod } from '../overview/period.ts';
import { Empty, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** How the alerts of the period went, and the deliveries to each destination. */
export const Alerts = ({ alerts }: { alerts: Resource<AlertReport> }) => (
  <Panel title={t('trends.alerts')} area="area-half" isBusy={alerts.isLoading}>
    <Loaded resource={alerts} skeleton={<Lines count={4} />}>
      {(report) =>
        report.alerts === 0 && report.deliveries.length === 0 ? (
          <Empty>{t('trends.noAlerts')}</Empty>
        ) : (
          <>
            <AlertFigures report={report} />
            <Suppressed report={report} />
            <Deliveries report={report} />
            {!report.is_complete && <p class="faint">{t('trends.alertsCut')}</p>}
          </>
        )
      }
    </Loaded>
  </Panel>
);

const AlertFigures = ({ report }: { report: AlertReport }) => {
  const { by_state: states, late, acknowledged, half_acknowledged_within_seconds: half } = report;
  return (
    <dl class="alert-figures">
      <AlertFigure name={t('trends.raised')} count={report.alerts} />
      <AlertFigure name={t('trends.sent')} count={states.sent ?? 0} href={hrefOfPeriod({ alert: 'sent' })} />
      <AlertFigure
        name={t('trends.late')}
        count={late}
        more={t('trends.lateMeans', { time: asDuration(report.late_after_seconds * 1_000) })}
      />
      <AlertFigure
        name={t('trends.waiting')}
        count={(states.pending ?? 0) + (states.queued ?? 0)}
        href={hrefOfPeriod({ alert: 'waiting' })}
      />
      <AlertFigure
        name={t('trends.undeliverable')}
        count={states.undeliverable ?? 0}
        href={hrefOfPeriod({ alert: 'undeliverable' })}
        isBad={(states.undeliverable ?? 0) > 0}
      />
      <AlertFigure
        name={t('trends.suppressed')}
        count={states.suppressed ?? 0}
        href={hrefOfPeriod({ alert: 'suppressed' })}
      />
      <AlertFigure
        name={t('trends.acknowledged')}
        count={acknowledged}
        more={half === null ? undefined : t('trends.acknowledgedWithin', { time: asDuration(half * 1_000) })}
      />
    </dl>
  );
};

type AlertFigureProps = { name: string; count: number; href?: string; more?: string | undefined; isBad?: boolean };

const AlertFigure = ({ name, count, href, more, isBad = false }: AlertFigureProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class={isBad ? 'alert-count alert-bad' : 'alert-count'}>
        {href && count > 0 ? <a href={href}>{asCount(count)}</a> : asCount(count)}
      </span>
      {more && <span class="faint">{more}</span>}
    </dd>
  </div>
);

const reasonNames = {
  closed: 'trends.suppressedClosed',
  first_import_old: 'trends.suppressedOld',
  imported: 'trends.suppressedImported',
  quiet_hours: 'trends.suppressedQuiet',
  over_before_sent: 'trends.suppressedOver',
} as const;

const Suppressed = ({ report: { suppressed_by_reason: reasons } }: { report: AlertReport }) => {
  const found = Object.entries(reasonNames).flatMap(([reason, name]) => {
    const count = reasons[reason as keyof typeof reasonNames] ?? 0;
    return count > 0 ? [`${t(name)} ${asCount(count)}`] : [];
  });
  if (found.length === 0) return null;
  return (
    <p class="faint">
      {t('trends.suppressedBecause')} {found.join(' · ')}
    </p>
  );
};

const Deliveries = ({ report: { deliveries } }: { report: AlertReport }) => {
  if (deliveries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={t('trends.deliveries')} tabIndex={0}>
      <table class="groups">
        <thead>
          <tr>
            <th scope="col">{t('trends.destination')}</th>
            {(['sent', 'waiting', 'undeliverable', 'dropped'] as const).map((name) => (
              <th key={name} scope="col" class="number">
                {t(`trends.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ destination_id, by_state: states }) => (
            <tr key={destination_id}>
              <th scope="row">
                <a href={hrefWith({ view: 'destinations', filters: {}, ticket: null })}>
                  <Verbatim as="span">{destination_id}</Verbatim>
                </a>
              </th>
              <td class="number">{asCount(states.sent ?? 0)}</td>
              <td class="number">{asCount((states.held ?? 0) + (states.queued ?? 0))}</td>
              <td class="number">{asCount(states.undeliverable ?? 0)}</td>
              <td class="number">{asCount(states.dropped ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
