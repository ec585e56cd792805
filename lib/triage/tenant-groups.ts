const prefix = 'tenant-';

/** The group of a tenant's rule: its own, so that the rule never replaces a built-in one of the same name. */
export const tenantGroup = (name: string): string => `${prefix}${name}`;

/** Whether a tenant wrote a rule; what it says is urgent stays so, whatever a model makes of the text. */
export const isOfTenant = ({ group }: { group?: string | undefined }): boolean => group?.startsWith(prefix) === true;
