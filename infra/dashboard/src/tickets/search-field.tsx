import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { t } from '../texts/t.ts';
import { isSearchWanted, searchFieldId } from './search-focus.ts';
import { useFieldText } from './use-field-text.ts';

type SearchFieldProps = { q: string | undefined; onSearch(q: string): void };

/** Words, or the number of a ticket or customer. Escape leaves an empty field. */
export const SearchField = ({ q, onSearch }: SearchFieldProps) => {
  const [text, setText] = useFieldText(q);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSearchWanted()) field.current?.focus();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form class="search-form" onSubmit={submit}>
      <Icon name="search" />
      <input
        ref={field}
        id={searchFieldId}
        type="search"
        dir="auto"
        aria-label={t('filters.search')}
        aria-keyshortcuts="/"
        placeholder={t('filters.search')}
        maxLength={200}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onSearch={submit}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape' && currentTarget.value === '') currentTarget.blur();
        }}
      />
    </form>
  );
};
