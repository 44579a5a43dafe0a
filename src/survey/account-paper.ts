// The delegation's report gathered for its issue, with each request as it stands on the day, and laid out on paper.
import { vietnameseDay, type Day } from '#kernel/day';
import type { Block, Form } from '#platform/documents';
import type { Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { gatheredFor } from './answers/accounts.ts';
import type { AccountContent, AccountDocument } from './contract.ts';
import { sessionsOf, type Delegation } from './store.ts';

type Told = Omit<AccountDocument, 'symbol' | 'signing' | 'recipients'>;

/** What the report says on its day: links become the words that they lead to. */
export async function accountOf(
  tx: Tx,
  actor: Actor,
  { delegation, content, holdsOn }: { delegation: Delegation; content: AccountContent; holdsOn: Day },
): Promise<Told> {
  const { id, unitId, title } = delegation;
  const sessions = await sessionsOf(tx, id);
  const { said, requests } = await gatheredFor(tx, actor, { sessions, day: holdsOn });
  const titles = new Map(sessions.map((one) => [one.id, one.title]));
  return {
    ...{ format: 1, issuedOn: holdsOn, delegation: title, title: content.title },
    issuer: (await unitNames(tx, [unitId], holdsOn)).get(unitId)?.name ?? '',
    sections: content.sections.map((section) => ({
      ...{ id: section.id, title: section.title, words: section.words },
      statements: section.statements.flatMap(({ sessionId, statementId }) => {
        const one = said.find((other) => other.sessionId === sessionId && other.statementId === statementId);
        return one ? [{ speaker: one.speaker, session: titles.get(sessionId) ?? '', words: one.words }] : [];
      }),
      requests: section.requests.flatMap((wanted) => {
        const one = requests.find((other) => other.id === wanted);
        return one
          ? [
              {
                unit: one.unit.name,
                title: one.title,
                dueOn: one.dueOn,
                state: one.state,
                late: one.late,
                doneOn: one.doneOn,
              },
            ]
          : [];
      }),
    })),
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const roman = (n: number): string => (n < 10 ? ROMAN[n]! : `X${roman(n - 10)}`);

const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const cell = (text: string) => ({ runs: [{ text }] });
const titled = (text: string) => ({ ...cell(text), align: 'center' as const });

/** The report as blocks: each section with its words, then the statements it rests on, then requests as a table. */
export function* accountBlocks({ sections }: Told, { marks }: Form): Generator<Block> {
  for (const [n, { title, words, statements, requests }] of sections.entries()) {
    yield { kind: 'heading', level: 1, runs: [{ text: `${roman(n)}${marks[0]} ${title}` }] };
    for (const line of words.split(/\n+/)) if (line.trim()) yield say(line.trim());
    if (statements.length)
      yield {
        kind: 'list',
        ordered: false,
        items: statements.map((one) => [
          {
            kind: 'paragraph',
            runs: [{ text: `${one.speaker} (${one.session}): `, italic: true }, { text: one.words }],
          },
        ]),
      };
    if (requests.length)
      yield {
        kind: 'table',
        head: [['Đơn vị', 'Nội dung yêu cầu', 'Thời hạn', 'Kết quả'].map(titled)],
        rows: requests.map((one) => [
          ...[cell(one.unit), cell(one.title)],
          ...[titled(one.dueOn ? vietnameseDay(one.dueOn) : ''), cell(outcome(one))],
        ]),
        widths: [3, 5, 2, 3],
      };
  }
}

/** States of an obligation in the words of documents. */
const STATE: Record<string, string> = {
  planned: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
  claimed: 'Đã báo cáo hoàn thành',
  verified: 'Đã hoàn thành, được Đoàn chấp nhận',
  returned: 'Đoàn yêu cầu hoàn thiện',
  suspended: 'Tạm dừng',
  cancelled: 'Không tiếp tục yêu cầu',
};

function outcome({ state, late, doneOn }: Told['sections'][number]['requests'][number]): string {
  const words = STATE[state ?? 'planned'] ?? '';
  if (doneOn) return `${words} (${vietnameseDay(doneOn)})`;
  return late ? `${words}, quá hạn` : words;
}
