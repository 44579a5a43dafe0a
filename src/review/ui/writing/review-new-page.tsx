import { FormFrame, KeptDraftNotice, PageHead, useGo, useKeptForm, useMe, useText } from '#web';
import { NotYours } from './not-yours.tsx';
import { ReviewFields } from './review-fields.tsx';
import { blankReview, bodyOf, missingIn, tidied, type ReviewForm } from './review-form.ts';
import { useWritingUnits } from './use-writing-units.ts';

/** Begins a review; its outline is written afterwards. */
export default function ReviewNewPage() {
  const t = useText();
  const units = useWritingUnits();
  if (!units.length)
    return <NotYours title={t('review.begin')} detail={t('problem.review.not-yours')} back="/reviews" />;
  return <Writing units={units} />;
}

function Writing({ units }: { units: { id: string; name: string }[] }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<ReviewForm, { id: string }>({
    draft: 'review:new',
    start: () => blankReview(units[0]!, today),
    missingIn,
    tidied,
  });
  const save = async (): Promise<void> => {
    const done = await submit((written) => {
      const body = { unitId: written.unitId, ...bodyOf(written) };
      return { method: 'POST', path: '/reviews', body };
    }, t('review.saved'));
    if (done) go(`/reviews/${done.body.id}/outline/edit`);
  };
  return (
    <>
      <PageHead
        eyebrow={t('review.place')}
        title={t('review.begin')}
        description={t('review.begin.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('review.save')}
        back="/reviews"
        onSave={() => void save()}
      >
        <ReviewFields form={form} onChange={change} fault={fault} units={units} />
      </FormFrame>
    </>
  );
}
