type StateType = 'new' | 'open' | 'pending reminder' | 'pending action' | 'closed' | 'merged';

const stateTypes: readonly StateType[] = ['new', 'open', 'pending reminder', 'pending action', 'closed', 'merged'];

/** The states that every Zammad has, and one that this one's people added. */
export const states: readonly { readonly id: number; readonly name: string; readonly type: StateType }[] = [
  { id: 1, name: 'new', type: 'new' },
  { id: 2, name: 'open', type: 'open' },
  { id: 3, name: 'pending reminder', type: 'pending reminder' },
  { id: 4, name: 'closed', type: 'closed' },
  { id: 5, name: 'merged', type: 'merged' },
  { id: 6, name: 'pending close', type: 'pending action' },
  { id: 7, name: 'waiting for parts', type: 'pending reminder' },
];

export const mergedId = 5;

export const priorities = ['1 low', '2 normal', '3 high'] as const;

export const articleTypes = ['email', 'sms', 'chat', 'fax', 'phone', 'twitter status', 'note', 'web'] as const;
export type ArticleType = (typeof articleTypes)[number];

export const senders = ['Agent', 'Customer', 'System'] as const;
export type Sender = (typeof senders)[number];

const madeAt = '2025-01-01T09:00:00.000Z';

/** `GET /api/v1/ticket_states` */
export const stateJson = ({ id, name, type }: (typeof states)[number], isExpanded: boolean) => ({
  ...{ id, state_type_id: stateTypes.indexOf(type) + 1, name, next_state_id: null, ignore_escalation: type !== 'open' },
  ...{ default_create: id === 1, default_follow_up: id === 2, note: null, active: true },
  ...{ updated_by_id: 1, created_by_id: 1, created_at: madeAt, updated_at: madeAt },
  ...(isExpanded && { state_type: type, created_by: '-', updated_by: '-' }),
});
