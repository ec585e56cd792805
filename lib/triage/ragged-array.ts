/** Lists of numbers in one array: those of list `i` are `values[from[i]]` up to `values[from[i + 1] - 1]`. */
export type RaggedArray = { from: Int32Array; values: Int32Array };

export const raggedArrayOf = (lists: readonly (readonly number[])[]): RaggedArray => {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    from[at + 1] = (from[at] as number) + list.length;
  });
  return { from, values: Int32Array.from(lists.flat()) };
};
