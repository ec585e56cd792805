import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Passes connections on to the database, with a longer round trip if asked to, and knows how many there were at once. */
export const startTcpProxy = async (mongoUri: string, { roundTripMs = 0 } = {}) => {
  const { hostname, port } = new URL(mongoUri);
  let open = 0;
  let most = 0;
  // Timers of one duration fire in the order in which they were set, so bytes keep theirs.
  const later = (work: () => void): void => {
    if (roundTripMs === 0) work();
    else setTimeout(work, roundTripMs / 2);
  };
  const passOn = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => later(() => to.destroyed || to.write(chunk)));
    from.on('error', () => to.destroy()).on('close', () => later(() => to.destroy()));
  };
  const server = createServer({ noDelay: true }, (client) => {
    open++;
    most = Math.max(most, open);
    client.on('close', () => void open--);
    const upstream = connect({ port: Number(port), host: hostname, noDelay: true });
    passOn(client, upstream);
    passOn(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Never closed: the handlers' own connection outlives their stack, and ends with the process.
  const { port: ownPort } = server.address() as AddressInfo;
  return { uri: `mongodb://127.0.0.1:${ownPort}/?directConnection=true`, most: () => most };
};
