import type { InputFault } from '../api/client.ts';
import { Verbatim } from './verbatim.tsx';

/** The faults of a field, or of a part of it: `routes.0.to` has that of `routes.0.to.1`, too. */
export const faultsAt = (faults: readonly InputFault[], path: string): InputFault[] =>
  faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));

type FieldFaultProps = { id: string; faults: readonly InputFault[] };

/** What the API says of a field, which names it by `aria-describedby`; nothing if it says nothing. */
export const FieldFault = ({ id, faults }: FieldFaultProps) =>
  faults.length === 0 ? null : (
    <Verbatim as="p" id={id} class="input-fault" lang="en">
      {[...new Set(faults.map(({ message }) => message))].join('; ')}
    </Verbatim>
  );

/** The attributes that tie a field to its fault. */
export const describedByFault = (id: string, faults: readonly InputFault[]) =>
  faults.length === 0 ? {} : { 'aria-describedby': id };
