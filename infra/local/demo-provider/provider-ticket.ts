/** A ticket as the provider sends it. */
export type ProviderTicket = {
  readonly id: string;
  readonly tenant_id?: string;
  readonly source: string;
  readonly customer_id: string;
  readonly subject: string;
  readonly message: string;
  readonly status: string;
  readonly created_at: string;
  readonly updated_at: string;
};

/** What may stand in a page instead of a ticket: whatever the provider's own data holds, malformed ones too. */
export type RawTicket = Readonly<Record<string, unknown>>;
