import type { Catalogue } from '../catalogue.ts';

export const keyboard: Catalogue['keyboard'] = {
  title: 'Tastenkürzel',
  list: 'In einer Ticketliste',
  page: 'Überall',
  next: 'Nächstes Ticket',
  previous: 'Vorheriges Ticket',
  open: 'Ticket öffnen',
  select: 'Ticket auswählen',
  selection: 'Zu den Aktionen für die Auswahl',
  search: 'Tickets suchen',
  close: 'Bereich oder Dialog schließen oder Auswahl aufheben',
  help: 'Alle Tastenkürzel anzeigen',
  singleKeys: 'Tastenkürzel aus einem einzelnen Zeichen verwenden',
};
