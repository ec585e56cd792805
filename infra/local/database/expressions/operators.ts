import { arithmetic } from './arithmetic.ts';
import { arrays } from './arrays.ts';
import { dates } from './dates.ts';
import { iteration } from './iteration.ts';
import { logic } from './logic.ts';
import { objects } from './objects.ts';
import type { OperatorTable } from './scope.ts';
import { strings } from './strings.ts';

/** All supported expression operators. */
export const operators: OperatorTable = {
  ...logic,
  ...arithmetic,
  ...arrays,
  ...iteration,
  ...objects,
  ...strings,
  ...dates,
};
