// The one socket of the page, over which every text that is open here is written.
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

let socket: HocuspocusProviderWebsocket | null = null;

/** The socket; opened when a text first needs it. */
export function openSocket(): HocuspocusProviderWebsocket {
  const { protocol, host } = window.location;
  socket ??= new HocuspocusProviderWebsocket({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/together`,
    // A lost network comes back by itself, within seconds.
    maxDelay: 10_000,
  });
  return socket;
}
