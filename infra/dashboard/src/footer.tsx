import { ShortcutsHelp } from './keyboard/shortcuts-help.tsx';
import { LanguageChoice } from './language-choice.tsx';

export const Footer = () => (
  <footer class="foot">
    <LanguageChoice />
    <ShortcutsHelp />
  </footer>
);
