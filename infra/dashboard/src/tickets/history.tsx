import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'preact/hooks';
import type { HistoryEntry } from '../api/types.ts';
import { asMoment, asWords } from '../format.ts';
import { actionName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';

/** Longer texts would take too long to compare: they are shown whole, before and after. */
const longestDiff = 20_000;
const texts = ['subject', 'message'];

/** A ticket's history, newest first. */
export const History = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <ol class="history">
    {entries.map((entry) => (
      <li key={`${entry.recorded_at} ${entry.action}`}>
        <p class="history-head">
          <strong>{actionName(entry.action)}</strong> <Time iso={entry.recorded_at} />
        </p>
        {entry.action !== 'created' && <Changes changes={entry.changes} />}
      </li>
    ))}
  </ol>
);

const Changes = ({ changes }: { changes: HistoryEntry['changes'] }) => (
  <dl class="changes">
    {Object.entries(changes).map(([field, change]) => (
      <div key={field}>
        <dt>{asWords(field)}</dt>
        <dd>
          {texts.includes(field) ? (
            <TextDiff before={String(change.old ?? '')} after={String(change.new ?? '')} />
          ) : (
            <>
              <Verbatim as="del">{inWords(change.old)}</Verbatim> <span aria-hidden="true">→</span>{' '}
              <Verbatim as="ins">{inWords(change.new)}</Verbatim>
            </>
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return t('ticket.none');
  if (value === true) return t('parts.yes');
  if (value === false) return t('parts.no');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${asWords(name)}: ${inWords(part)}`)
      .join(', ');
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? asMoment(text) : text;
};

/** Removed words are struck out, added ones marked. */
const TextDiff = ({ before, after }: { before: string; after: string }) => {
  const parts = useMemo(
    () =>
      before.length + after.length > longestDiff
        ? [
            { value: before, removed: true, added: false },
            { value: after, removed: false, added: true },
          ]
        : diffWordsWithSpace(before, after),
    [before, after],
  );
  return (
    <Verbatim as="div" class="text-diff">
      {parts.map(({ value, removed, added }, index) => {
        if (removed) return <del key={index}>{value}</del>;
        return added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>;
      })}
    </Verbatim>
  );
};
