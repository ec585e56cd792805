import { useRef, useState } from 'preact/hooks';
import { csvOf, ndjsonOf } from '#lib/tickets/export-tickets.ts';
import { openAlert } from '../alerts/acknowledge.tsx';
import { type Client, pathOf } from '../api/client.ts';
import type { Ticket } from '../api/types.ts';
import { shortcutGroups } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { feedbackPathOf } from '../triage/feedback-path.ts';
import { actOnEach, type Outcome } from './act-on-each.ts';
import { type ExportFormat, exportTypes, save } from './export-tickets.ts';
import type { Selection } from './selection.ts';

type SelectionBarProps = {
  tickets: readonly Ticket[];
  selection: Selection;
  onRead(ticketId: string, ticket: Ticket): void;
};

/** What can be done with the selected tickets. */
export const SelectionBar = ({ tickets, selection, onRead }: SelectionBarProps) => {
  const { ticket } = useAddress();
  const bar = useRef<HTMLDivElement>(null);
  const chosen = tickets.filter(({ ticket_id }) => selection.ids.has(ticket_id));
  useShortcuts({
    [shortcutGroups.list.selection]: () => bar.current?.querySelector<HTMLElement>('button:enabled')?.focus(),
    [shortcutGroups.page.close]: () => {
      if (ticket !== null) return false;
      selection.set([]);
      return true;
    },
  });
  return (
    <div class="selection-bar" role="toolbar" tabIndex={-1} aria-label={t('tickets.selectionActions')} ref={bar}>
      <strong role="status">{t('tickets.selected', { count: chosen.length })}</strong>
      <Actions chosen={chosen} onRead={onRead} onPress={() => bar.current?.focus()} />
      <SelectedFile chosen={chosen} format="csv" />
      <SelectedFile chosen={chosen} format="ndjson" />
      <CopyButton text={chosen.map(({ ticket_id }) => ticket_id).join('\n')} name={t('tickets.copyIds')} isQuiet />
      <button type="button" class="button button-quiet" onClick={() => selection.set([])}>
        {t('tickets.clearSelection')}
      </button>
    </div>
  );
};

type Asked = { client: Client; tenant: string; ticket: Ticket };

const acknowledge = async ({ client, tenant, ticket }: Asked): Promise<Ticket> => {
  const alert = openAlert(ticket);
  if (alert)
    await client.send('POST', pathOf(`/alerts/${encodeURIComponent(alert.id)}/ack`, { tenant_id: tenant }), {});
  return client.get<Ticket>(pathOf(`/tickets/${encodeURIComponent(ticket.ticket_id)}`, { tenant_id: tenant }));
};

const notUrgent = ({ client, tenant, ticket }: Asked): Promise<Ticket> =>
  client.send<Ticket>('POST', feedbackPathOf(tenant, ticket), { urgency: 'low' });

type ActionsProps = {
  chosen: readonly Ticket[];
  onRead(ticketId: string, ticket: Ticket): void;
  /** The pressed button is disabled while it acts: the focus needs another place. */
  onPress(): void;
};

const Actions = ({ chosen, onRead, onPress }: ActionsProps) => {
  const { client, tenant, refresh } = useTenantContext();
  const [outcome, setOutcome] = useState<(Outcome & { of: number }) | null>(null);
  const [isBusy, setBusy] = useState(false);
  const alerted = chosen.filter((ticket) => openAlert(ticket) !== null);
  const urgent = chosen.filter(({ urgency }) => urgency !== 'low');
  const actions = [
    { tickets: alerted, act: acknowledge, text: 'tickets.acknowledgeSome' },
    { tickets: urgent, act: notUrgent, text: 'tickets.notUrgentSome' },
  ] as const;

  const run = async (tickets: readonly Ticket[], act: (asked: Asked) => Promise<Ticket>): Promise<void> => {
    const say = (next: Outcome): void => setOutcome({ ...next, of: tickets.length });
    setBusy(true);
    onPress();
    const change = async (ticket: Ticket) => onRead(ticket.ticket_id, await act({ client, tenant, ticket }));
    say(await actOnEach(tickets, change, say));
    setBusy(false);
    refresh();
  };

  return (
    <>
      {actions.map(({ tickets, act, text }) => (
        <button
          key={text}
          type="button"
          class="button"
          disabled={isBusy || tickets.length === 0}
          onClick={() => void run(tickets, act)}
        >
          {t(text, { count: tickets.length })}
        </button>
      ))}
      {outcome && <span role="status">{t('tickets.doneSome', { done: outcome.done, count: outcome.of })}</span>}
      {outcome?.error && <Fault error={outcome.error} />}
    </>
  );
};

const SelectedFile = ({ chosen, format }: { chosen: readonly Ticket[]; format: ExportFormat }) => {
  const { tenant } = useTenantContext();
  const press = (): void => {
    const text = format === 'csv' ? csvOf(chosen, true) : ndjsonOf(chosen);
    save(new Blob([text], { type: exportTypes[format] }), `tickets-${tenant}-selected.${format}`);
  };
  return (
    <button type="button" class="button button-quiet" onClick={press}>
      {format === 'csv' ? 'CSV' : 'NDJSON'}
      <span class="visually-hidden"> {t('tickets.exportSelected')}</span>
    </button>
  );
};
