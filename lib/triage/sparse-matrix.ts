/**
 * A matrix of numbers that are nearly all 0, in compressed rows: row `i` has `values` in ascending `columns`, from index
 * `from[i]` up to `from[i + 1] - 1`.
 */
export type SparseMatrix = { from: Int32Array; columns: Int32Array; values: Int32Array };

/** The key of a cell in a map from which a matrix is made. */
export const cellOf = (row: number, column: number, columnCount: number): number => row * columnCount + column;

/** The matrix of these cells; their keys are those of `cellOf`. */
export const sparseMatrixOf = (
  rowCount: number,
  columnCount: number,
  cells: ReadonlyMap<number, number>,
): SparseMatrix => {
  const keys = Float64Array.from(cells.keys()).sort();
  const from = new Int32Array(rowCount + 1);
  const columns = new Int32Array(keys.length);
  const values = new Int32Array(keys.length);
  keys.forEach((key, at) => {
    const row = Math.floor(key / columnCount);
    from[row + 1] = at + 1;
    columns[at] = key - row * columnCount;
    values[at] = cells.get(key) as number;
  });
  for (let row = 1; row <= rowCount; row += 1) from[row] = Math.max(from[row] as number, from[row - 1] as number);
  return { from, columns, values };
};

export const isEmptyRow = ({ from }: SparseMatrix, row: number): boolean => from[row] === from[row + 1];

/** By binary search in the row; 0 if there is no entry. */
export const valueAt = ({ from, columns, values }: SparseMatrix, row: number, column: number): number => {
  let low = from[row] as number;
  let high = (from[row + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = columns[middle] as number;
    if (found === column) return values[middle] as number;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
};
