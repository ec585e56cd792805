/** What one function may take of the cluster's connections. */
export type ConnectionUse = {
  name: string;
  /** How many of it run at once at most. */
  instances: number;
  /** Connections that one instance opens for its work; 0 if it does without the database. */
  poolSize: number;
};
