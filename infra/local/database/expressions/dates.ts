import { CommandError } from '../errors.ts';
import { isNullish, typeName } from '../values/types.ts';
import { named } from './arguments.ts';
import type { OperatorTable } from './scope.ts';

const letters: Readonly<Record<string, (date: Date) => string>> = {
  Y: (date) => padded(date.getUTCFullYear(), 4),
  m: (date) => padded(date.getUTCMonth() + 1, 2),
  d: (date) => padded(date.getUTCDate(), 2),
  H: (date) => padded(date.getUTCHours(), 2),
  M: (date) => padded(date.getUTCMinutes(), 2),
  S: (date) => padded(date.getUTCSeconds(), 2),
  L: (date) => padded(date.getUTCMilliseconds(), 3),
};

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** UTC only: Intake needs no other time zones here. */
const dateToString = named(
  ['date', 'format'],
  ({ date, format }) => {
    if (isNullish(date) || isNullish(format)) return null;
    if (!(date instanceof Date))
      throw new CommandError(16006, `can't convert from BSON type ${typeName(date)} to Date`);
    return String(format).replace(/%(.?)/g, (_, letter: string) => {
      const write = letters[letter];
      if (!write) throw new CommandError(18536, `Invalid format character '%${letter}' in format string`);
      return write(date);
    });
  },
  18534,
);

export const dates: OperatorTable = { $dateToString: dateToString };
