import { HocuspocusProvider } from '@hocuspocus/provider';
import { useEffect, useState } from 'react';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { useMe } from '#web';
import { openSocket } from './socket.ts';

/** How safe what was typed is: on its way, kept on the server, kept on this machine alone, or not to be kept. */
export type Keeping = 'opening' | 'keeping' | 'kept' | 'offline' | 'refused';

/** How long what this machine kept is waited for, in milliseconds. */
const PATIENCE = 1000;

/** A text that is open for writing. */
export interface OpenText {
  document: Y.Doc;
  provider: HocuspocusProvider;
}

/**
 * Opens a text that is written together: what this machine kept of it, what the server has, and everybody else who is at it.
 * Both become one, whichever comes first; without a network one types on.
 */
export function useTextTogether(name: string): { open: OpenText | null; keeping: Keeping } {
  const { person } = useMe();
  const [open, setOpen] = useState<OpenText | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('opening');
  useEffect(() => {
    const document = new Y.Doc();
    const local = new IndexeddbPersistence(`${person.id}/${name}`, document);
    const provider = new HocuspocusProvider({ websocketProvider: openSocket(), name, document, token: '-' });
    const watch = watched(provider, document, setKeeping);
    let here = true;
    // Shown once: the same text in a new frame would take the caret from whoever types already.
    const text: OpenText = { document, provider };
    const shown = () => setOpen(text);
    provider.on('synced', shown);
    // What this machine kept is there at once, also without a network; the server is asked after that, so that only what one
    // of them lacks goes over it. A machine that keeps nothing is not waited for.
    const soon = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([local.whenSynced, soon]).then(() => {
      if (!here) return;
      if (document.store.clients.size > 0) shown();
      provider.attach();
    });
    return () => {
      here = false;
      watch();
      setOpen(null);
      setKeeping('opening');
      provider.destroy();
      void local.destroy();
      document.destroy();
    };
  }, [person.id, name]);
  return { open, keeping };
}

// Told "kept" only when the server said so after the last change made here.
function watched(provider: HocuspocusProvider, document: Y.Doc, say: (state: Keeping) => void): () => void {
  let changed = false;
  let there = false;
  let back = false;
  const tell = () => say(!there ? 'offline' : changed || provider.hasUnsyncedChanges ? 'keeping' : 'kept');
  const onUpdate = (_update: Uint8Array, from: unknown) => {
    if (from === provider || from instanceof IndexeddbPersistence) return;
    changed = true;
    tell();
  };
  document.on('update', onUpdate);
  provider.on('stateless', ({ payload }: { payload: string }) => {
    if (payload !== 'kept' || provider.hasUnsyncedChanges) return;
    changed = false;
    tell();
  });
  // The word that all is kept may have been lost with the network: once all is there again, it is asked for.
  const ask = () => {
    if (!back || !there || provider.hasUnsyncedChanges) return;
    back = false;
    if (changed) provider.sendStateless('kept?');
  };
  provider.on('synced', () => {
    there = true;
    back = true;
    tell();
    ask();
  });
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'disconnected') return;
    there = false;
    tell();
  });
  provider.on('unsyncedChanges', () => {
    tell();
    ask();
  });
  provider.on('authenticationFailed', () => say('refused'));
  return () => document.off('update', onUpdate);
}
