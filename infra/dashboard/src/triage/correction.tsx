import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChangingMethod } from '../api/client.ts';
import type { Ticket } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { visuallyHidden } from '../parts/visually-hidden.tsx';
import { useTenantContext } from '../state/context.ts';
import { type Action, useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { type Corrected, choicesFor, inWords, isConfirmation } from './correction-words.ts';
import { feedbackPathOf } from './feedback-path.ts';

/** What a person says of a ticket's urgency: the buttons that say it, or who did and the one that takes it back. */
export const TriageCorrection = ({ ticket }: { ticket: Ticket }) => {
  const { client, tenant, refresh } = useTenantContext();
  const section = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  const corrected = ticket.triage?.corrected ?? null;
  const path = feedbackPathOf(tenant, ticket);
  const change = useAction(async (method: ChangingMethod, body?: object) => {
    isPressed.current = true;
    await client.send(method, path, body);
    refresh();
  });

  // The pressed button goes away when it is done: the focus goes to the one in its place, unless it is elsewhere by then.
  useLayoutEffect(() => {
    if (!isPressed.current || change.isBusy) return;
    section.current?.querySelector('button')?.focus();
  }, [corrected?.at, ticket.urgency, change.isBusy]);

  return (
    <section
      class="correction"
      aria-label={t('corrections.title')}
      ref={section}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !section.current?.contains(relatedTarget)) isPressed.current = false;
      }}
    >
      {change.error && <Fault error={change.error} />}
      {corrected ? (
        <Undo key={corrected.at} corrected={corrected} path={path} change={change} />
      ) : (
        <Choices urgency={ticket.urgency} path={path} change={change} />
      )}
    </section>
  );
};

type ChangeProps = { path: string; change: Action<[method: ChangingMethod, body?: object]> };

const Choices = ({ urgency, path, change }: ChangeProps & { urgency: Ticket['urgency'] }) => {
  const { choices, hint } = choicesFor(urgency);
  return (
    <>
      <p class="correction-buttons">
        {choices.map(({ label, body }) => (
          <button
            key={label}
            type="button"
            class="button"
            disabled={change.isBusy}
            onClick={() => void change.run('POST', body)}
          >
            {label}
          </button>
        ))}
      </p>
      <p class="faint">{hint}</p>
      <AsCurl calls={choices.map(({ body }) => ({ method: 'POST', path, body }))} />
    </>
  );
};

const Undo = ({ corrected, path, change }: ChangeProps & { corrected: Corrected }) => {
  const { fields, instead_of, by, at } = corrected;
  const said = { fields: inWords(fields), at: <Time iso={at} />, by: <Verbatim>{by}</Verbatim> };
  return (
    <>
      <p role="status">
        {isConfirmation(corrected)
          ? withElements('corrections.confirmed', said)
          : withElements('corrections.corrected', { ...said, before: inWords(instead_of) })}
      </p>
      <p class="correction-buttons">
        <button type="button" class="button" disabled={change.isBusy} onClick={() => void change.run('DELETE')}>
          {withElements('corrections.undo', { of: visuallyHidden })}
        </button>
      </p>
      <AsCurl calls={[{ method: 'DELETE', path }]} />
    </>
  );
};
