import fc from 'fast-check';
import { expect, it } from 'vitest';
import { raggedArrayOf } from '#lib/triage/ragged-array.ts';
import { cellOf, isEmptyRow, sparseMatrixOf, valueAt } from '#lib/triage/sparse-matrix.ts';

const rowCount = 7;
const columnCount = 9;
const cells = fc.uniqueArray(
  fc.tuple(fc.nat(rowCount - 1), fc.nat(columnCount - 1), fc.integer({ min: 1, max: 2 ** 31 - 1 })),
  { selector: ([row, column]) => cellOf(row, column, columnCount) },
);

it('a sparse matrix has the value of each cell that it was made of, and 0 in the others', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const values = new Map(given.map(([row, column, value]) => [cellOf(row, column, columnCount), value]));
      const matrix = sparseMatrixOf(rowCount, columnCount, values);

      for (let row = 0; row < rowCount; row += 1) {
        for (let column = 0; column < columnCount; column += 1)
          expect(valueAt(matrix, row, column)).toBe(values.get(cellOf(row, column, columnCount)) ?? 0);
        expect(isEmptyRow(matrix, row)).toBe(!given.some(([its]) => its === row));
      }
    }),
  );
});

it('a ragged array has each list where its index says', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }))), (lists) => {
      const { from, values } = raggedArrayOf(lists);

      expect(lists.map((_, at) => [...values.slice(from[at], from[at + 1])])).toEqual(lists);
    }),
  );
});
