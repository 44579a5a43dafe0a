// The words of letters, in plain text and as HTML, from the same lines: pure.
import { vietnameseDay, type Day } from '#kernel/day';
import { sentence, type Texts } from '#kernel/text';
import type { Task } from '#organisation';
import type { NoticeRow } from './store.ts';

/** What a letter is about. */
export interface Subjects {
  /** What happened or was reminded of, each told in one line. */
  notices: Pick<NoticeRow, 'kind' | 'title' | 'detail' | 'to' | 'dueOn'>[];
  /** What is late and what falls due soon: a digest alone brings them. */
  late: Task[];
  soon: Task[];
}

/** To whom it goes and from where. */
export interface Addressing {
  name: string;
  language: 'vi' | 'en';
  texts: Texts;
  day: Day;
  /** How people reach the program; null where nobody said: then it holds no links. */
  address: string | null;
}

interface Line {
  what: string;
  title: string;
  more: string;
  to: string;
}

const SHOWN = 40;

/** Writes a letter. Its subject names what it is about where that is one thing alone. */
export function letterOf(
  subjects: Subjects,
  addressing: Addressing,
): { subject: string; text: string; html: string } {
  const { say, dated } = speaking(addressing);
  const noticeLines = subjects.notices.map(({ kind, title, detail, to, dueOn }) => ({
    what: say(`work.notice.${kind}`),
    title,
    more: [detail, dueOn && say('work.letter.due', { day: dated(dueOn) })].filter(Boolean).join(' · '),
    to,
  }));
  const taskLines = (tasks: Task[]) =>
    tasks.map(({ kind, title, unitName, to, dueOn }) => ({
      what: say(`work.kind.${kind}`),
      title,
      more: [unitName, dueOn && say('work.letter.due', { day: dated(dueOn) })].filter(Boolean).join(' · '),
      to,
    }));
  const parts = [
    { heading: say('work.letter.news'), lines: noticeLines },
    { heading: say('work.letter.late'), lines: taskLines(subjects.late) },
    { heading: say('work.letter.soon'), lines: taskLines(subjects.soon) },
  ].filter((part) => part.lines.length > 0);
  const [first] = noticeLines;
  const alone = noticeLines.length === 1 && parts.length === 1;
  const subject =
    alone && first
      ? `${first.what}: ${first.title}`
      : say('work.letter.subject', { day: dated(addressing.day) });
  const written = { greeting: say('work.letter.greeting', { name: addressing.name }), parts };
  return {
    subject: oneLine(subject).slice(0, 200),
    text: asText(written, addressing),
    html: asHtml(written, addressing),
  };
}

interface Written {
  greeting: string;
  parts: { heading: string; lines: Line[] }[];
}

function speaking({ texts, language }: Addressing) {
  const dated = (day: Day) => (language === 'vi' ? vietnameseDay(day) : englishDay(day));
  return {
    say: (key: string, values: Record<string, string | number> = {}) => sentence(texts, key, values),
    dated,
  };
}

function englishDay(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function foot(addressing: Addressing): { word: string; to: string }[] {
  const { say } = speaking(addressing);
  return [
    { word: say('work.letter.all'), to: '/my-work' },
    { word: say('work.letter.change'), to: '/account' },
  ];
}

function asText({ greeting, parts }: Written, addressing: Addressing): string {
  const { say } = speaking(addressing);
  const link = (to: string) => (addressing.address ? [`  ${addressing.address}${to}`] : []);
  const lines = parts.flatMap(({ heading, lines: all }) => [
    '',
    `${heading} (${all.length})`,
    ...all
      .slice(0, SHOWN)
      .flatMap(({ what, title, more, to }) => [
        `- ${what}: ${oneLine(title)}`,
        ...(more ? [`  ${oneLine(more)}`] : []),
        ...link(to),
      ]),
    ...(all.length > SHOWN ? [say('work.letter.more', { count: all.length - SHOWN })] : []),
  ]);
  const ends = foot(addressing).flatMap(({ word, to }) =>
    addressing.address ? [`${word}: ${addressing.address}${to}`] : [word],
  );
  return [greeting, ...lines, '', ...ends, ''].join('\n');
}

function asHtml({ greeting, parts }: Written, addressing: Addressing): string {
  const { say } = speaking(addressing);
  const link = (to: string, word: string) =>
    addressing.address
      ? `<a href="${escaped(addressing.address + to)}" style="color:#9b1c1f">${escaped(word)}</a>`
      : escaped(word);
  const item = ({ what, title, more, to }: Line) =>
    `<li style="margin:0 0 8px"><span style="color:#6b6359">${escaped(what)}</span><br>${link(to, oneLine(title))}${more ? `<br><span style="color:#6b6359">${escaped(oneLine(more))}</span>` : ''}</li>`;
  const part = ({ heading, lines }: Written['parts'][number]) =>
    `<h2 style="font-size:16px;margin:20px 0 8px">${escaped(heading)} (${lines.length})</h2><ul style="padding:0;list-style:none">${lines.slice(0, SHOWN).map(item).join('')}</ul>${lines.length > SHOWN ? `<p>${escaped(say('work.letter.more', { count: lines.length - SHOWN }))}</p>` : ''}`;
  const ends = foot(addressing)
    .map(({ word, to }) => link(to, word))
    .join('<br>');
  return `<!doctype html><html lang="${addressing.language}"><head><meta charset="utf-8"></head><body style="font:15px/22px sans-serif;color:#1f1b16"><p>${escaped(greeting)}</p>${parts.map(part).join('')}<p style="border-top:1px solid #ddd6ca;padding-top:8px">${ends}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
