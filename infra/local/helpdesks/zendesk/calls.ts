/** One request to the simulator, at milliseconds of its clock. */
export type ZendeskCall = {
  readonly at: number;
  readonly method: string;
  /** Without `.json`. */
  readonly path: string;
  readonly query: URLSearchParams;
  status?: number;
};

export const isExport = ({ path }: Pick<ZendeskCall, 'path'>): boolean => path.startsWith('/api/v2/incremental/');
