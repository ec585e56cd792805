import type { Catalogue } from '../catalogue.ts';

export const destinations: Catalogue['destinations'] = {
  lead: 'Wohin die Alarme des Mandanten gehen',
  add: 'Ziel hinzufügen',
  none: 'Ohne Ziel gehen Alarme an den Benachrichtigungsdienst dieser Installation.',
  byId: 'Ziel {id}',
  deleted: 'Ein gelöschtes Ziel',
  undelivered: 'Nicht zugestellt',

  subjects: 'Betreffzeilen',
  subjectsSent: 'Werden gesendet',
  subjectsNotSent: 'Werden nicht gesendet',
  lastAccepted: 'Zuletzt angenommen',
  never: 'Nie',
  pausedUntil: 'Pausiert bis',
  formerSecretUntil: 'Bisheriges Geheimnis gültig bis',
  failingSince: 'Seit {at} wurde nichts angenommen: {error}',
  test: 'Test senden',
  testing: 'Wird gesendet …',
  testOk: 'Test angenommen',
  change: 'Ändern',
  deleteButton: 'Löschen …',
  deleteQuestion: 'Ziel löschen?',
  deleteWarning: 'Dorthin gehen dann keine Alarme mehr, und die Zugangsdaten werden gelöscht.',
  delete: 'Löschen',

  name: 'Name',
  target: 'Empfänger',
  includeSubject: 'Betreff der Tickets mitsenden',

  signingSecret: 'Signaturgeheimnis von {name}',
  enterSecret: 'Tragen Sie es jetzt beim Empfänger ein: Es wird nicht noch einmal angezeigt.',
};
