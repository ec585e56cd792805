import type { Trends } from '../api/types.ts';
import { asCount, asGrowth, asWholeShare } from '../format.ts';
import { hrefOfPeriod } from '../overview/period.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import type { Resource } from '../state/resource.ts';
import { locale } from '../texts/language.ts';
import { t } from '../texts/t.ts';
import { isEmpty } from './volume.tsx';

type Group = { name: string; label: string; tickets: number; high: number; negative: number };

/** What tickets are grouped by. */
type Grouping = {
  title: string;
  /** The heading of the column of its names. */
  heading: string;
  groupsOf: (trends: Trends) => readonly Group[];
  hrefOf: (name: string) => string;
  /** Tickets that are in none of the groups. */
  restsOf: (trends: Trends) => readonly Rest[];
};

type Rest = { label: string; tickets: number; href?: string };

const bySource: Grouping = {
  title: t('trends.bySource'),
  heading: t('trends.source'),
  groupsOf: ({ by_source }) => by_source.map(({ source, ...group }) => ({ ...group, name: source, label: source })),
  hrefOf: (source) => hrefOfPeriod({ source }),
  restsOf: ({ other_sources }) => [{ label: t('trends.others'), tickets: other_sources }],
};

const byLanguage: Grouping = {
  title: t('trends.byLanguage'),
  heading: t('trends.language'),
  groupsOf: ({ by_language }) =>
    by_language.map(({ language, ...group }) => ({ ...group, name: language, label: nameOfLanguage(language) })),
  hrefOf: (language) => hrefOfPeriod({ language }),
  restsOf: ({ other_languages, undetermined_language }) => [
    { label: t('trends.others'), tickets: other_languages },
    { label: t('trends.undetermined'), tickets: undetermined_language, href: hrefOfPeriod({ language: 'und' }) },
  ],
};

const languages = new Intl.DisplayNames(locale, { type: 'language' });

/** A help desk may say anything. */
const nameOfLanguage = (tag: string): string => {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

type Props = { trends: Resource<Trends>; previous: Trends | undefined };

export const Sources = (props: Props) => <GroupPanel grouping={bySource} {...props} />;
export const Languages = (props: Props) => <GroupPanel grouping={byLanguage} {...props} />;

const GroupPanel = ({ grouping, trends, previous }: Props & { grouping: Grouping }) => (
  <Panel title={grouping.title} area="area-half" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={<Lines count={5} />} empty={t('period.noTickets')} isEmpty={isEmpty}>
      {(data) => <GroupTable grouping={grouping} data={data} previous={previous} />}
    </Loaded>
  </Panel>
);

type GroupTableProps = { grouping: Grouping; data: Trends; previous: Trends | undefined };

const GroupTable = ({ grouping, data, previous }: GroupTableProps) => {
  const { heading, groupsOf, restsOf, hrefOf } = grouping;
  const before = previous && groupsOf(previous);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={heading} tabIndex={0}>
      <table class="groups">
        <GroupHead heading={heading} />
        <tbody>
          {groupsOf(data).map((group) => (
            <tr key={group.name}>
              <th scope="row">
                <GroupName group={group} href={hrefOf(group.name)} />
              </th>
              <td class="number">{asCount(group.tickets)}</td>
              <td class="number">{before ? changeOf(group, before) : '–'}</td>
              <td class="number">{asWholeShare(group.high / group.tickets)}</td>
              <td class="number">{asWholeShare(group.negative / group.tickets)}</td>
            </tr>
          ))}
          {restsOf(data).map((rest) => rest.tickets > 0 && <RestRow key={rest.label} {...rest} />)}
        </tbody>
      </table>
    </section>
  );
};

const GroupHead = ({ heading }: { heading: string }) => (
  <thead>
    <tr>
      <th scope="col">{heading}</th>
      {(['tickets', 'change', 'urgent', 'negative'] as const).map((name) => (
        <th key={name} scope="col" class="number">
          {t(`trends.${name}`)}
        </th>
      ))}
    </tr>
  </thead>
);

const GroupName = ({ group: { label }, href }: { group: Group; href: string }) => (
  <a href={href}>
    <Verbatim as="span">{label === '' ? t('trends.noName') : label}</Verbatim>
  </a>
);

const RestRow = ({ label, tickets, href }: Rest) => (
  <tr>
    <th scope="row" class="faint">
      {href === undefined ? label : <a href={href}>{label}</a>}
    </th>
    <td class="number">{asCount(tickets)}</td>
    <td colSpan={3} />
  </tr>
);

/** `+21%`, `−3%`, or that there were none before. */
const changeOf = ({ name, tickets }: Group, before: readonly Group[]): string => {
  const earlier = before.find((group) => group.name === name)?.tickets ?? 0;
  if (earlier === 0) return t('trends.new');
  const growth = tickets / earlier - 1;
  return `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${asGrowth(growth)}`;
};
