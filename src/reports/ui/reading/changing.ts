// Changes of one's own draft from elsewhere than its page. Loaded when something is taken over: readers do without it.
import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { openSocket } from '../writing/socket.ts';
import { append } from '../text-parts.ts';
import type { TextNode } from '../wire.ts';

/** Puts a text behind what a section says; resolves to whether it was kept. */
export function appended(name: string, text: TextNode): Promise<boolean> {
  return changed(name, (document) => append(document, text));
}

/** Enters values into a section's table; resolves to whether they were kept. */
export function entered(name: string, values: Record<string, number | string>): Promise<boolean> {
  return changed(name, (document) =>
    document.transact(() => {
      for (const [cell, value] of Object.entries(values)) document.getMap('figures').set(cell, value);
    }),
  );
}

const LONGEST_WAIT = 15_000;

// Opens a text, changes it and leaves once the change is kept; false where it could not be.
function changed(name: string, change: (document: Y.Doc) => void): Promise<boolean> {
  const document = new Y.Doc();
  return new Promise<boolean>((resolve) => {
    let done = false;
    const provider = new HocuspocusProvider({ websocketProvider: openSocket(), name, document, token: '-' });
    const leave = (kept: boolean) => {
      clearTimeout(timer);
      provider.destroy();
      document.destroy();
      resolve(kept);
    };
    const timer = setTimeout(() => leave(false), LONGEST_WAIT);
    provider.on('authenticationFailed', () => leave(false));
    provider.on('synced', () => {
      if (done) return;
      done = true;
      change(document);
    });
    provider.on('stateless', ({ payload }: { payload: string }) => {
      if (done && payload === 'kept' && !provider.hasUnsyncedChanges) leave(true);
    });
    provider.attach();
  });
}
