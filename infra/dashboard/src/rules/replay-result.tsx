import type { Replay } from '../api/types.ts';
import { asCount, asWords } from '../format.ts';
import { Badge, RunBadge } from '../parts/badge.tsx';
import { Fact } from '../parts/fact.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';

/** What a replay has changed, or would change, with some of the tickets. */
export const ReplayResult = ({ replay }: { replay: Replay }) => {
  const { status, dry_run, progress, error, changed, processed, examples } = replay;
  return (
    <div class="replay" role="status">
      <p class="run-line">
        {status === 'running' && <Badge variant="busy">{t('parts.percent', { percent: progress })}</Badge>}
        {status === 'failed' && <RunBadge status={status} />}
        <span>{t(dry_run ? 'rules.wouldChange' : 'rules.hasChanged', { changed, processed })}</span>
      </p>
      {error !== null && <Verbatim as="p">{error}</Verbatim>}
      <dl class="counts">
        <Fact name={t('rules.becameHigh')}>{asCount(replay.became_high)}</Fact>
        <Fact name={t('rules.noLongerHigh')}>{asCount(replay.no_longer_high)}</Fact>
        <Fact name={t('names.sentiment')}>{asCount(replay.sentiment_changed)}</Fact>
        <Fact name={t('names.requires_action')}>{asCount(replay.requires_action_changed)}</Fact>
      </dl>
      {examples.length > 0 && <Examples examples={examples} />}
    </div>
  );
};

const Examples = ({ examples }: Pick<Replay, 'examples'>) => (
  <details>
    <summary>{t('rules.examples', { count: examples.length })}</summary>
    <ul class="replay-examples">
      {examples.map(({ ticket_id, changes }) => (
        <li key={ticket_id}>
          <a href={hrefWith({ ticket: ticket_id })}>
            <Verbatim>{ticket_id}</Verbatim>
          </a>
          {Object.entries(changes).map(([field, change]) => (
            <span key={field}>
              {asWords(field)}: <del>{inWords(change.old)}</del> <ins>{inWords(change.new)}</ins>
            </span>
          ))}
        </li>
      ))}
    </ul>
  </details>
);

const inWords = (answer: string | boolean): string =>
  typeof answer === 'string' ? asWords(answer) : t(answer ? 'parts.yes' : 'parts.no');
