import { LanguageChoice } from './language-choice.tsx';

export const Footer = () => (
  <footer class="foot">
    <LanguageChoice />
  </footer>
);
