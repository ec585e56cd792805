import type { CommandScope } from '../expressions/scope.ts';
import type { Collection } from '../storage/collection.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Doc } from '../values/types.ts';

export const prepareTextScope = (
  _collection: Collection | undefined,
  _filter: Doc,
  scope: CommandScope,
  _transaction: Transaction | undefined,
): CommandScope => scope;
