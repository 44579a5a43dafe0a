// The socket at which texts are written together, on the server's own port. Whoever signs out or loses their session is let
// go within a minute.
import type { FastifyInstance } from 'fastify';
import crossws from 'crossws/adapters/node';
import { openTexts, type SharedTexts, type Writer } from './texts.ts';

/** Where the socket is. */
const PATH = '/api/together';
/** The largest message in bytes; a pasted chapter is far below. */
const LARGEST = 8 * 1024 * 1024;
const MINUTE = 60 * 1000;

/** The service as the application holds it. */
export interface Together {
  /** Keeps what is not kept yet, and closes every socket. */
  close(): Promise<void>;
}

/** Serves texts written together. */
export function serveTogether<Person extends Writer>(
  server: FastifyInstance,
  texts: SharedTexts<Person>,
): Together {
  const hocuspocus = openTexts(texts);
  type Client = ReturnType<typeof hocuspocus.handleConnection>;
  type Peer = { close(): void; request: Request; websocket: unknown };
  const clients = new Map<Peer, Client>();
  const leave = (peer: Peer, code = 1000, reason = '') => {
    clients.get(peer)?.handleClose({ code, reason });
    clients.delete(peer);
  };
  const sockets = crossws({
    serverOptions: { maxPayload: LARGEST },
    hooks: {
      open: (peer) =>
        void clients.set(peer as Peer, hocuspocus.handleConnection(peer.websocket as never, peer.request)),
      message: (peer, message) => clients.get(peer as Peer)?.handleMessage(message.uint8Array()),
      close: (peer, { code, reason }) => leave(peer as Peer, code, reason),
      error: (peer) => peer.close(),
    },
  });
  server.server.on('upgrade', (request, socket, head) => {
    const { origin, host } = request.headers;
    // A page of another site may not write with this site's session.
    const foreign = origin !== undefined && URL.parse(origin)?.host !== host;
    if (request.url?.split('?')[0] !== PATH || foreign) return void socket.destroy();
    void sockets.handleUpgrade(request, socket as never, head);
  });
  const watch = setInterval(() => void turnOut(), MINUTE);
  watch.unref();
  async function turnOut(): Promise<void> {
    for (const peer of [...clients.keys()])
      if (!(await texts.personOf(Object.fromEntries(peer.request.headers)).catch(() => null))) peer.close();
  }
  return {
    async close() {
      clearInterval(watch);
      for (const { name, saveMutex } of [...hocuspocus.documents.values()]) {
        await hocuspocus.debouncer.executeNow(`onStoreDocument-${name}`);
        await saveMutex.waitForUnlock();
      }
      for (const peer of [...clients.keys()]) leave(peer);
      sockets.closeAll(1001, '', true);
      await sockets.close(); // ends its own clock, which would hold the closed workspace in memory
    },
  };
}
