// The message that carries an invitation's address to whoever is invited: what they may know of the session, no more. Pure.
import { vietnameseDay, type Day } from '#kernel/day';
import { sentence, type Texts } from '#kernel/text';
import type { Letter } from '#platform/notify';
import { sessionOn } from './session.ts';
import type { Session } from './store.ts';

/** How letters of the room leave. */
export interface LetterHands {
  /** False where no mail server is set, or nobody said how people reach the program. */
  sends: boolean;
  address: string | null;
  texts: Texts;
}

interface Invited {
  session: Session;
  name: string;
  topics: string;
  expiresOn: Day;
  path: string;
  today: Day;
}

/** Writes it, in plain text and as HTML. */
export function invitationLetter(
  { session, name, topics, expiresOn, path, today }: Invited,
  { address, texts }: LetterHands,
): Omit<Letter, 'to'> {
  const say = (key: string, values: Record<string, string> = {}) =>
    sentence(texts, `survey.invitation.letter.${key}`, values);
  const { heldOn } = sessionOn(session, today);
  const { title } = session;
  const place = session.place || say('place');
  const lines = [
    say('greeting', { name }),
    say('invites', { title, day: vietnameseDay(heldOn), place }),
    ...(topics ? [`${say('topics')}\n${topics}`] : []),
    say('address', { day: vietnameseDay(expiresOn) }),
  ];
  const link = `${address}${path}`;
  const secrets = say('secrets');
  const paragraph = (words: string) => `<p>${escaped(words).replaceAll('\n', '<br>')}</p>`;
  return {
    subject: say('subject', { title }).replace(/\s+/g, ' ').slice(0, 200),
    text: [...lines, link, secrets, ''].join('\n\n'),
    html: `<!doctype html><html><head><meta charset="utf-8"></head><body style="font:15px/22px sans-serif;color:#1f1b16">${lines.map(paragraph).join('')}<p><a href="${escaped(link)}" style="color:#9b1c1f">${escaped(link)}</a></p>${paragraph(secrets)}</body></html>`,
  };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
