import {
  api,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Paragraphs,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import { Meanwhile } from '#delivery/ui';
import type { Review } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import { ReviewFields } from './review-fields.tsx';
import { bodyOf, formOf, missingIn, tidied, type ReviewForm } from './review-form.ts';

/** Changes what a draft of a review says; its outline has a page of its own. */
export default function ReviewEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Review>(`/reviews/${id}`);
  return (
    <Read of={reading}>
      {(review) =>
        review.can['edit'] ? (
          <Editing key={review.id} review={review} />
        ) : (
          <NotYours title={review.title} detail={t('problem.review.issued')} back={`/reviews/${id}`} />
        )
      }
    </Read>
  );
}

function Editing({ review }: { review: Review }) {
  const t = useText();
  const go = useGo();
  const path = `/reviews/${review.id}`;
  const written = useRevisedForm<ReviewForm>({
    draft: `review:${review.id}`,
    start: () => formOf(review),
    missingIn,
    tidied,
    path,
    revision: review.revision,
    bodyOf,
    changed: 'review.changed-meanwhile',
  });
  const { meanwhile, goOn, send } = written;
  const revise = async (): Promise<void> => {
    if (await written.save(t('review.saved'))) go(path);
  };
  return (
    <>
      <PageHead eyebrow={t('review.one')} title={t('review.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Review>
          read={() => api.get<Review>(path)}
          by={(theirs) => theirs.code}
          show={(theirs) => (
            <>
              <strong>{theirs.title}</strong>
              <Paragraphs text={theirs.summary} />
            </>
          )}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={written.missing}
        busy={send.busy}
        verb={t('review.save')}
        back={path}
        onSave={() => void revise()}
      >
        <ReviewFields form={written.form} onChange={written.change} fault={written.fault} />
      </FormFrame>
    </>
  );
}
