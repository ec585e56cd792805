type Limits = {
  /** Done at once. */
  atOnce: number;
  /** When no further one is begun. */
  deadline: number;
  /** The clock of the deadline; `performance.now()` by default. */
  clock?: () => number;
};

/**
 * Does one thing after the other, some at once, until none is left or time is up. One that fails keeps no other from its turn.
 * @throws the first failure, after the others
 */
export const workThrough = async <Item>(
  next: () => Item | null | undefined | Promise<Item | null | undefined>,
  { atOnce, deadline, clock = () => performance.now() }: Limits,
  doOne: (item: Item) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    while (clock() < deadline) {
      const item = await next();
      if (item === null || item === undefined) return;
      await doOne(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const failure of failures) throw failure;
};
