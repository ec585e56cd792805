import { type SocketRoute, usualTimeoutSeconds } from './table.ts';

const usual = { timeoutSeconds: usualTimeoutSeconds, memoryMb: 512 } as const;

export const connectSocket = {
  name: 'connect-socket',
  file: 'functions/sockets/connect-socket.ts',
  routeKey: '$connect',
  summary: 'Connect a socket with its token',
  config: ['mongo', 'pushQueue'],
  grants: ['send:push-changes'],
  ...usual,
} as const satisfies SocketRoute;

export const answerSocket = {
  name: 'answer-socket',
  file: 'functions/sockets/answer-socket.ts',
  routeKey: '$default',
  summary: 'Answer a message on a socket',
  config: ['mongo', 'access', 'live'],
  grants: ['push:sockets'],
  ...usual,
} as const satisfies SocketRoute;

export const disconnectSocket = {
  name: 'disconnect-socket',
  file: 'functions/sockets/disconnect-socket.ts',
  routeKey: '$disconnect',
  summary: 'Remove a disconnected socket',
  config: ['mongo'],
  grants: [],
  ...usual,
} as const satisfies SocketRoute;

export const socketRoutes = [connectSocket, answerSocket, disconnectSocket] as const satisfies readonly SocketRoute[];
