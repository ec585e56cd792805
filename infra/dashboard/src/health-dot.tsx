import { useEffect, useState } from 'preact/hooks';
import type { Client } from './api/client.ts';
import type { Health } from './api/types.ts';
import { hrefWith } from './state/navigation.ts';

const everyMs = 60_000;

/** Whether everything that Intake needs answers; looked at once a minute while somebody sees the page. */
export const useHealth = (client: Client): Health | 'unknown' | 'unreachable' => {
  const [health, setHealth] = useState<Health | 'unknown' | 'unreachable'>('unknown');
  useEffect(() => {
    const abort = new AbortController();
    const look = () => {
      if (document.hidden) return;
      client.get<Health>('/health', abort.signal).then(setHealth, () => {
        if (!abort.signal.aborted) setHealth('unreachable');
      });
    };
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      abort.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
  return health;
};

export const HealthDot = ({ client }: { client: Client }) => {
  const health = useHealth(client);
  const [tone, text] = wordsFor(health);
  return (
    <a class={`health health-${tone}`} href={hrefWith({ view: 'runs', filters: {}, ticket: null })} title={text}>
      <span class="dot" aria-hidden="true" />
      <span class="health-text">{text}</span>
    </a>
  );
};

const wordsFor = (health: Health | 'unknown' | 'unreachable'): readonly ['good' | 'bad' | 'neutral', string] => {
  if (health === 'unknown') return ['neutral', 'Checking'];
  if (health === 'unreachable') return ['bad', 'No answer'];
  if (health.status === 'ok') return ['good', 'All well'];
  return ['bad', health.dependencies.mongodb.status === 'down' ? 'Database down' : 'Provider down'];
};
