import type { Destination, DestinationKind } from '../api/types.ts';
import { asWords } from '../format.ts';
import { t } from '../texts/t.ts';

/** What a destination is called: as people call it, or by its kind. */
export const destinationTitle = (
  { label, kind }: Pick<Destination, 'label' | 'kind'>,
  kinds: readonly DestinationKind[],
): string => label ?? kinds.find((one) => one.kind === kind)?.name ?? asWords(kind);

/** The same by the id of one, which may be deleted by now. */
export const namesOf =
  (destinations: readonly Destination[], kinds: readonly DestinationKind[]) =>
  (id: string): string => {
    const found = destinations.find(({ destination_id }) => destination_id === id);
    return found ? destinationTitle(found, kinds) : t('destinations.deleted');
  };
