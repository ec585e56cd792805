import type { AuditEntry } from '../api/types.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';

/** What an entry says of a setting before and after, member by member. */
export const EntryChanges = ({ changes }: Pick<AuditEntry, 'changes'>) => (
  <dl class="changes">
    {Object.entries(changes).map(([path, change]) => (
      <div key={path}>
        <dt>
          <code>{path}</code>
        </dt>
        <dd>
          {change.old !== null && <Verbatim as="del">{inText(change.old)}</Verbatim>}{' '}
          {change.new === null ? (
            <span class="faint">{t('audit.removed')}</span>
          ) : (
            <Verbatim as="ins">{inText(change.new)}</Verbatim>
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const inText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  if (isBeginning(value)) return `${value.beginning}…`;
  return JSON.stringify(value);
};

const isBeginning = (value: unknown): value is { beginning: string } =>
  typeof value === 'object' && value !== null && 'beginning' in value && typeof value.beginning === 'string';
