import type { Doc } from '../values/types.ts';
import type { CommandContext, CommandTable } from './context.ts';
import { notSupported } from '../errors.ts';

export const explainPipeline = (_context: CommandContext, _verbosity: string): Doc => {
  throw notSupported('explain');
};

export const explainCommands: CommandTable = {};
