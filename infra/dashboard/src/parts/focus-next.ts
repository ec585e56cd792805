/** The ticket of the pressed button leaves its place: the focus goes to the next one, or else to the one before. */
export const focusNext = ({ currentTarget }: Event): void => {
  if (!(currentTarget instanceof Element)) return;
  const line = currentTarget.closest('li');
  const other = line?.nextElementSibling ?? line?.previousElementSibling ?? line;
  other?.querySelector('a')?.focus();
};
