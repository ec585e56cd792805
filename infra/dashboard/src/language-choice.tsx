import { chooseByHand, type Language, language, languages } from './texts/language.ts';
import { t } from './texts/t.ts';

/** The language of the page, each by its own name. */
export const LanguageChoice = () => (
  <label class="language">
    {t('frame.language')}{' '}
    <select value={language} onChange={({ currentTarget }) => chooseByHand(currentTarget.value as Language)}>
      {Object.entries(languages).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
