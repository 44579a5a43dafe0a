// Somebody at a text that is written together: the very program of the browser, over a real socket with a real session.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { append } from '../src/reports/text/together.ts';
import type { TextNode } from '../src/reports/text/words.ts';

/** A writer at one text. */
export interface Writer {
  document: Y.Doc;
  provider: HocuspocusProvider;
  /** Says something more: the parts of a text and cells of a table. */
  write(content: { text?: TextNode; figures?: Record<string, number | string> }): void;
  /** Resolves once the server has kept everything. */
  kept(): Promise<void>;
  /** Resolves with the right that the server gave; null where it refused. */
  right: Promise<'write' | 'read' | null>;
  leave(): void;
  /** What went over the socket so far, in bytes. */
  bytes: { sent: number; received: number };
}

/** A text of paragraphs. */
export const paragraphs = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** Goes to a text with the cookie of a session. */
export function openWriter(origin: string, cookie: string, name: string): Writer {
  const document = new Y.Doc();
  const bytes = { sent: 0, received: 0 };
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } } as never);
      this.addEventListener('message', ({ data }) => (bytes.received += (data as ArrayBuffer).byteLength));
    }
    override send(data: Uint8Array<ArrayBuffer>) {
      bytes.sent += data.byteLength;
      super.send(data);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${origin.replace('http', 'ws')}/api/together`,
    WebSocketPolyfill: WithCookie,
    ...{ delay: 50, minDelay: 50 },
  });
  let clean = true;
  const waiting = new Set<() => void>();
  let provider!: HocuspocusProvider;
  const right = new Promise<'write' | 'read' | null>((resolve) => {
    provider = new HocuspocusProvider({
      websocketProvider: socket,
      name,
      document,
      token: '-',
      onAuthenticated: ({ scope }) => resolve(scope === 'readonly' ? 'read' : 'write'),
      onAuthenticationFailed: () => resolve(null),
      onStateless({ payload }) {
        if (payload !== 'kept' || provider.hasUnsyncedChanges) return;
        clean = true;
        for (const done of waiting) done();
        waiting.clear();
      },
    });
    provider.attach();
  });
  document.on('update', (_update: Uint8Array, from: unknown) => {
    if (from !== provider) clean = false;
  });
  return {
    ...{ document, provider, right, bytes },
    write({ text = null, figures = {} }) {
      if (text) append(document, text);
      document.transact(() => {
        for (const [cell, value] of Object.entries(figures)) document.getMap('figures').set(cell, value);
      });
    },
    kept: () => (clean ? Promise.resolve() : new Promise((resolve) => void waiting.add(resolve))),
    leave() {
      provider.destroy();
      socket.destroy();
    },
  };
}
