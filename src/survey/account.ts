// The delegation's own report: the outline that follows from its sessions until somebody writes. Pure.
import { fieldInWords } from '#organisation';
import type { AccountContent } from './contract.ts';

/** What the outline is made from. */
export interface Gathered {
  /** The sessions that were held. */
  sessions: { title: string; host: string; heldOn: string }[];
  said: { sessionId: string; statementId: string; field: string | null }[];
  requests: string[];
}

/** An outline by field: what took place, what was said on each field, what was asked for. */
export function outlineFrom({ sessions, said, requests }: Gathered): AccountContent {
  const fields = [...new Set(said.flatMap(({ field }) => field ?? []))].toSorted();
  const bare = { words: '', statements: [], requests: [] };
  const linked = (wanted: string | null) =>
    said
      .filter(({ field }) => field === wanted)
      .map(({ sessionId, statementId }) => ({ sessionId, statementId }));
  const other = linked(null);
  return {
    title: 'Báo cáo kết quả khảo sát',
    sections: [
      {
        ...bare,
        ...{ id: 'sessions', title: 'Tình hình tổ chức khảo sát' },
        words: sessions.map(({ title, host, heldOn }) => `${dated(heldOn)}: ${title} (${host}).`).join('\n'),
      },
      ...fields.map((field) => ({
        ...bare,
        ...{ id: field, title: fieldInWords(field), statements: linked(field) },
      })),
      ...(other.length ? [{ ...bare, id: 'other', title: 'Các nội dung khác', statements: other }] : []),
      { ...bare, id: 'requests', title: 'Yêu cầu của Đoàn và kết quả thực hiện', requests },
    ],
  };
}

const dated = (day: string) => `Ngày ${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
