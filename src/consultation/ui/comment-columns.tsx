import { dayColumn, Illustrative, Small, type Column, type Say } from '#web';
import { CommentState, placeText } from './standing.tsx';
import type { CommentRow } from './wire.ts';

/** The columns of the list of comments. */
export function commentColumns(t: Say): Column<CommentRow>[] {
  const plain = (
    key: string,
    text: (row: CommentRow) => string,
    more: Partial<Column<CommentRow>> = {},
  ): Column<CommentRow> => ({
    ...{ key, head: t(`consultation.column.${key}`), text, cell: text, sort: true as const, ...more },
  });
  return [
    plain('place', (row) => placeText(row, t), { width: 130 }),
    plain('words', (row) => row.words, {
      ...{ card: 'title', sort: (row) => row.words },
      cell: (row) => (
        <>
          {row.words} {row.illustrative && <Illustrative />}
          {row.grounds && (
            <div>
              <Small>{row.grounds}</Small>
            </div>
          )}
        </>
      ),
      file: [
        { head: t('consultation.column.words'), value: (row) => row.words },
        { head: t('consultation.comment.grounds'), value: (row) => row.grounds },
      ],
    }),
    plain('kind', (row) => t(`review.insight.${row.kind}`), { width: 116 }),
    plain('unit', (row) => row.unit.name, { width: 170 }),
    dayColumn(t, {
      ...{ key: 'sentOn', head: t('consultation.column.sentOn'), on: (row) => row.sentOn },
      ...{ sort: true, align: 'right', width: 104 },
    }),
    plain('state', (row) => t(`consultation.comment.state.${row.state}`), {
      ...{ width: 168, card: 'aside' },
      cell: (row) => <CommentState state={row.state} />,
    }),
    plain('answer', (row) => row.answers.at(-1)?.explanation ?? '', { width: 220, sort: undefined }),
  ];
}
