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

/** An entry of a page: any JSON object, since a provider may send malformed tickets. */
export type RawTicket = Readonly<Record<string, unknown>>;
