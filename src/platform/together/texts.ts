// Texts that several people write at once: conflict-free (Yjs), kept soon after they changed (Hocuspocus). Only what is kept
// is told as kept, so that no screen says saved of what a crash could take.
import type { IncomingHttpHeaders } from 'node:http';
import { Hocuspocus, type Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { Problem } from '#kernel/problem';

/** Somebody at a text. */
export interface Writer {
  id: string;
  name: string;
}

/** What the rooms say of the texts. */
export interface SharedTexts<Person extends Writer> {
  /** Who sent the request; null where nobody is signed in. */
  personOf(headers: IncomingHttpHeaders): Promise<Person | null>;
  /** What a person may do with the text of a name; null is answered like a text that does not exist. */
  rightTo(person: Person, name: string): Promise<'write' | 'read' | null>;
  /** What was kept of the text; null where nothing was yet. */
  load(name: string): Promise<Uint8Array | null>;
  /** Keeps the text as it stands. @throws Problem where it may not be written any more */
  keep(name: string, text: Y.Doc, person: Person): Promise<void>;
}

interface Seat<Person> {
  person: Person;
}

/** How soon a change is kept, in milliseconds: after a pause, and at the latest; and again where it could not be. */
const PAUSE = 400;
const LATEST = 2000;
const AGAIN = 3000;

/** Opens the texts of the rooms. */
export function openTexts<Person extends Writer>(texts: SharedTexts<Person>): Hocuspocus<Seat<Person>> {
  const keepers = new Map<string, Person>();
  const hocuspocus: Hocuspocus<Seat<Person>> = new Hocuspocus<Seat<Person>>({
    quiet: true,
    debounce: PAUSE,
    maxDebounce: LATEST,
    async onAuthenticate({ documentName, request, connectionConfig }) {
      const person = await texts.personOf(Object.fromEntries(request.headers));
      const right = person && (await texts.rightTo(person, documentName));
      if (!right) throw new Error('');
      connectionConfig.readOnly = right === 'read';
      return { person };
    },
    async onLoadDocument({ documentName, document }) {
      const state = await texts.load(documentName);
      if (!state) return;
      Y.applyUpdate(document, state);
      // Nobody is at it yet: what was loaded is no news to whoever comes, who is sent what they lack.
      document.flush();
    },
    // A person is called as they are called here, whatever their page says.
    async beforeHandleAwareness({ states, context }) {
      for (const state of states.values())
        if (state) state['user'] = { ...state['user'], name: context?.person.name };
    },
    async onStoreDocument(change) {
      const { documentName, document, lastContext } = change;
      const person = lastContext?.person ?? keepers.get(documentName);
      if (!person) return;
      keepers.set(documentName, person);
      try {
        await keep(texts, document, person);
      } catch (error) {
        // Its writers may write no more: they are let go, and come back with the right that they have now.
        if (error instanceof Problem) return hocuspocus.closeConnections(documentName);
        setTimeout(() => void hocuspocus.storeDocumentHooks(document, change), AGAIN).unref();
        throw error;
      }
    },
    // Whoever lost the word that their text is kept asks for it; what is not kept yet will be told when it is.
    async onStateless({ connection, document, documentName, payload }) {
      const pending = hocuspocus.debouncer.isDebounced(`onStoreDocument-${documentName}`);
      if (payload === 'kept?' && !pending && !document.saveMutex.isLocked()) connection.sendStateless('kept');
    },
    async afterUnloadDocument({ documentName }) {
      keepers.delete(documentName);
    },
  });
  return hocuspocus;
}

async function keep<Person extends Writer>(
  texts: SharedTexts<Person>,
  document: Document,
  person: Person,
): Promise<void> {
  let changed = false;
  const notice = () => void (changed = true);
  document.on('update', notice);
  try {
    await texts.keep(document.name, document, person);
  } finally {
    document.off('update', notice);
  }
  document.broadcastStateless(changed ? 'keeping' : 'kept');
}
