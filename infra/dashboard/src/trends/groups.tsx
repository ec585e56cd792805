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
type Props = { trends: Resource<Trends>; behind: Trends | undefined };

const bySource = ({ by_source }: Trends): Group[] =>
  by_source.map(({ source, ...group }) => ({ ...group, name: source, label: source }));

const byLanguage = ({ by_language }: Trends): Group[] =>
  by_language.map(({ language, ...group }) => ({ ...group, name: language, label: nameOfLanguage(language) }));

const languages = new Intl.DisplayNames(locale, { type: 'language' });

/** A help desk may say anything. */
const nameOfLanguage = (tag: string): string => {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

export const Sources = ({ trends, behind }: Props) => (
  <Panel title={t('trends.bySource')} area="area-half" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={<Lines count={5} />} empty={t('trends.none')} isEmpty={isEmpty}>
      {(data) => (
        <Groups
          title={t('trends.source')}
          groups={bySource(data)}
          before={behind && bySource(behind)}
          rest={data.other_sources}
          hrefOf={(source) => hrefOfPeriod({ source })}
        />
      )}
    </Loaded>
  </Panel>
);

export const Languages = ({ trends, behind }: Props) => (
  <Panel title={t('trends.byLanguage')} area="area-half" isBusy={trends.isLoading}>
    <Loaded resource={trends} skeleton={<Lines count={5} />} empty={t('trends.none')} isEmpty={isEmpty}>
      {(data) => (
        <Groups
          title={t('trends.language')}
          groups={byLanguage(data)}
          before={behind && byLanguage(behind)}
          rest={data.other_languages}
        />
      )}
    </Loaded>
  </Panel>
);

type GroupsProps = {
  title: string;
  groups: readonly Group[];
  before: readonly Group[] | undefined;
  rest: number;
  hrefOf?: (name: string) => string;
};

const Groups = ({ title, groups, before, rest, hrefOf }: GroupsProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-scroll" aria-label={title} tabIndex={0}>
    <table class="groups">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="number">
            {t('trends.tickets')}
          </th>
          <th scope="col" class="number">
            {t('trends.change')}
          </th>
          <th scope="col" class="number">
            {t('trends.urgent')}
          </th>
          <th scope="col" class="number">
            {t('trends.negative')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.name}>
            <th scope="row">
              <GroupName group={group} href={hrefOf?.(group.name)} />
            </th>
            <td class="number">{asCount(group.tickets)}</td>
            <td class="number">{before ? changeOf(group, before) : '–'}</td>
            <td class="number">{asWholeShare(group.high / group.tickets)}</td>
            <td class="number">{asWholeShare(group.negative / group.tickets)}</td>
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <th scope="row" class="faint">
              {t('trends.otherOrUnknown')}
            </th>
            <td class="number">{asCount(rest)}</td>
            <td colSpan={3} />
          </tr>
        )}
      </tbody>
    </table>
  </section>
);

const GroupName = ({ group: { label }, href }: { group: Group; href: string | undefined }) => {
  const name = <Verbatim as="span">{label === '' ? t('trends.noName') : label}</Verbatim>;
  return href === undefined ? name : <a href={href}>{name}</a>;
};

/** `+21%`, `−3%`, or that there were none before. */
const changeOf = ({ name, tickets }: Group, before: readonly Group[]): string => {
  const earlier = before.find((group) => group.name === name)?.tickets ?? 0;
  if (earlier === 0) return t('trends.new');
  const growth = tickets / earlier - 1;
  return `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${asGrowth(growth)}`;
};
