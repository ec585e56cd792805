import { render } from 'preact';
import { App } from './app.tsx';
import { directionOf } from './parts/verbatim.tsx';
import { language, languages } from './texts/language.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/sign-in.css';
import './styles/panels.css';
import './styles/forms.css';
import './styles/overview.css';
import './styles/tickets.css';
import './styles/ticket-panel.css';
import './styles/runs.css';
import './styles/connection.css';
import './styles/destinations.css';
import './styles/deliveries.css';
import './styles/policy.css';
import './styles/triage.css';
import './styles/tenants.css';
import './styles/admin.css';

document.documentElement.lang = language;
document.documentElement.dir = directionOf(languages[language]);

const root = document.getElementById('app');
if (root) render(<App />, root);
