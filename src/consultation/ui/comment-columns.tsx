import { Illustrative, Small, type Column, type FileColumn, type Say } from '#web';
import { CommentState, placeText } from './standing.tsx';
import type { CommentRow } from './wire.ts';

type Key = 'place' | 'words' | 'kind' | 'unit' | 'sentOn' | 'state' | 'answer';

/** The columns of the list of comments: what is short stands below what it belongs to; files have each apart. */
export function commentColumns(t: Say): Column<CommentRow>[] {
  const says: Record<Key, (row: CommentRow) => string> = {
    place: (row) => placeText(row, t),
    words: (row) => row.words,
    kind: (row) => t(`review.insight.${row.kind}`),
    unit: (row) => row.unit.name,
    sentOn: (row) => row.sentOn ?? '',
    state: (row) => t(`consultation.comment.state.${row.state}`),
    answer: (row) => row.answers.at(-1)?.explanation ?? '',
  };
  const inFile = (key: Key): FileColumn<CommentRow> => ({
    ...{ head: t(`consultation.column.${key}`), value: says[key] },
    ...(key === 'sentOn' ? { as: 'day' as const } : {}),
  });
  const column = (
    key: Key,
    below: (row: CommentRow) => string,
    more: Partial<Column<CommentRow>>,
  ): Column<CommentRow> => ({
    ...{ key, head: t(`consultation.column.${key}`), text: says[key], sort: true, ...more },
    cell: (row) => (
      <>
        {key === 'state' ? <CommentState state={row.state} /> : says[key](row)}{' '}
        {key === 'words' && row.illustrative && <Illustrative />}
        {below(row) && (
          <div>
            <Small>{below(row)}</Small>
          </div>
        )}
      </>
    ),
  });
  const grounds = { head: t('consultation.comment.grounds'), value: (row: CommentRow) => row.grounds };
  return [
    column('place', says.kind, { width: 128, file: [inFile('place'), inFile('kind')] }),
    column('words', (row) => row.grounds, { card: 'title', file: [inFile('words'), grounds] }),
    column('unit', (row) => (row.sentOn ? t.format.day(row.sentOn) : ''), {
      ...{ width: 150, file: [inFile('unit'), inFile('sentOn')] },
    }),
    column('state', says.answer, { width: 240, file: [inFile('state'), inFile('answer')] }),
  ];
}
