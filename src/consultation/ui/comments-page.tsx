import {
  Empty,
  Fold,
  More,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useParam,
  useRead,
  useText,
} from '#web';
import { commentColumns } from './comment-columns.tsx';
import { CommentFilters, useCommentNarrowing } from './comment-filters.tsx';
import { ConsultationFrame } from './consultation-head.tsx';
import { placeText } from './standing.tsx';
import type { CommentPage, CommentRow, Consultation } from './wire.ts';

/** The comments on a consultation one by one, and how many stand on each place. */
export default function CommentsPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Consultation>(`/consultations/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(one) => (
        <ConsultationFrame key={one.id} one={one} current="comments">
          <Comments one={one} />
        </ConsultationFrame>
      )}
    </Read>
  );
}

function Comments({ one }: { one: Consultation }) {
  const t = useText();
  const { asOf } = useAsOf();
  const narrowing = useCommentNarrowing();
  const [sort = 'place'] = useAddressValue('sort');
  const pages = usePages<CommentPage, CommentRow>(`/consultations/${one.id}/comments`, {
    query: { ...narrowing, asOf, sort, limit: 100 },
    pick: (page) => page,
  });
  const here = `/consultations/${one.id}/comments`;
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <>
      <CommentFilters one={one} clear={narrowed ? here : null} />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('consultation.tab.comments')}
              rows={rows}
              columns={commentColumns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/consultations/comments/${row.id}`}
              file={t('consultation.file.comments')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('consultation.comments.none')}
                  detail={t('consultation.comments.none.detail')}
                  step={narrowed ? { word: t('web.table.clear'), to: here } : undefined}
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
      {one.comments > 0 && <ByPlace one={one} />}
    </>
  );
}

/** How many comments stand on each place of the draft. */
function ByPlace({ one }: { one: Consultation }) {
  const t = useText();
  const whole = { place: 0, label: t('consultation.whole'), text: '', comments: one.whole };
  const places = one.paragraphs.map((each) => ({ ...each, label: placeText(each, t) }));
  return (
    <Fold summary={t('consultation.byPlace')}>
      <Table<{ place: number; label: string; text: string; comments: number }>
        label={t('consultation.byPlace')}
        rows={[whole, ...places].filter(({ comments }) => comments > 0)}
        columns={[
          {
            ...{ key: 'label', head: t('consultation.column.place'), width: 180, card: 'title' },
            ...{ cell: (row) => row.label, text: (row) => row.label },
          },
          {
            ...{ key: 'text', head: t('consultation.tab.draft') },
            ...{ cell: (row) => row.text, text: (row) => row.text },
          },
          {
            ...{ key: 'comments', head: t('consultation.column.comments'), align: 'right', width: 110 },
            ...{ cell: (row) => t.format.number(row.comments), text: (row) => row.comments },
            ...{ sort: true, card: 'aside' },
          },
        ]}
        rowKey={(row) => String(row.place)}
        to={(row) => `/consultations/${one.id}/comments?place=${row.place}`}
        file={t('consultation.file.byPlace')}
        filterable={false}
      />
    </Fold>
  );
}
