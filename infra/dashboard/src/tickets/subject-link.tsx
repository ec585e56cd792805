import type { Ticket } from '../api/types.ts';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { Marked } from './marked.tsx';
import type { Marks } from './marks.ts';

type SubjectLinkProps = { ticket: Ticket; isOpened: boolean; marks: Marks | undefined };

/** A ticket's subject in a list, which opens the ticket in the panel. */
export const SubjectLink = ({ ticket: { ticket_id, subject }, isOpened, marks }: SubjectLinkProps) => (
  <a
    class="ticket-subject"
    dir="auto"
    href={hrefWith({ ticket: ticket_id })}
    aria-current={isOpened ? 'true' : undefined}
  >
    {subject ? <Marked text={subject} marks={marks} /> : t('tickets.noSubject')}
  </a>
);
