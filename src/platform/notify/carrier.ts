// How letters leave: to a mail server, or as files of the data folder where there is none. Either way a letter keeps one
// Message-ID however often it is tried, by which mail programs know a repetition.
import { mkdir, open, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Hopeless } from '#platform/jobs';
import type { Letter } from './outbox.ts';

/** A mail server and in whose name letters go. */
export interface MailServer {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  from: string;
}

/** Carries letters out of the program. */
export interface Carrier {
  /** False where letters become files and reach nobody. */
  sends: boolean;
  /** Carries a letter. @throws Hopeless where it can never be carried; another error where it may be later */
  carry(letter: Letter, id: string): Promise<void>;
  close(): void;
}

const FROM_NOBODY = 'Xuyên Suốt <khong-gui@xuyensuot.invalid>';
const SECONDS = 1000;

/** Carries to the mail server; without one, to files `<folder>/mail/<id>.eml`. */
export function openCarrier(server: MailServer | null, folder: string): Carrier {
  return server ? toServer(server) : toFolder(join(folder, 'mail'));
}

function messageOf({ to, subject, text, html }: Letter, { id, from }: { id: string; from: string }) {
  const host = /@([\w.-]+)>?$/.exec(from)?.[1] ?? hostname();
  return {
    from,
    // One address and nothing that could be read as several.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableUrlAccess: true,
    disableFileAccess: true,
  };
}

function toServer({ url, from }: MailServer): Carrier {
  const { protocol, username } = new URL(url);
  const transport = createTransport({
    url,
    // A password goes to no server in the clear.
    requireTLS: protocol === 'smtp:' && username !== '',
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    socketTimeout: 60 * SECONDS,
  });
  return {
    sends: true,
    async carry(letter, id) {
      try {
        await transport.sendMail(messageOf(letter, { id, from }));
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        // The server knows the address and refuses it for good; a wrong password or a full disk may be mended.
        if (code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500)
          throw new Hopeless(`the mail server refuses the address (${responseCode})`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

function toFolder(folder: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    sends: false,
    async carry(letter, id) {
      const { message } = await transport.sendMail(messageOf(letter, { id, from: FROM_NOBODY }));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const place = join(folder, `${id}.eml`);
      // Whole or not at all, and the same file when it is tried again.
      const file = await open(`${place}.part`, 'w', 0o600);
      try {
        await file.writeFile(message as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${place}.part`, place);
    },
    close: () => undefined,
  };
}
