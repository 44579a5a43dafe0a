import { Select } from '@mantine/core';
import {
  Empty,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useKeptForm,
  useMe,
  useRead,
  useText,
} from '#web';
import type { ConsultationPage } from '../wire.ts';
import { ConsultationFields } from './consultation-fields.tsx';
import { blank, bodyOf, missingIn, type ConsultationForm } from './consultation-form.ts';

/** Begins a consultation within a review that one's unit holds. */
export default function ConsultationNewPage() {
  const t = useText();
  const reading = useRead<ConsultationPage>('/consultations', { limit: 1 });
  return (
    <Read of={reading}>
      {({ reviews }) =>
        reviews.length ? (
          <Writing reviews={reviews} />
        ) : (
          <>
            <PageHead title={t('consultation.new')} print={false} />
            <Empty
              title={t('consultation.notYours')}
              detail={t('consultation.notYours.detail')}
              step={{ word: t('consultation.back'), to: '/consultations' }}
            />
          </>
        )
      }
    </Read>
  );
}

function Writing({ reviews }: { reviews: ConsultationPage['reviews'] }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<
    ConsultationForm,
    { id: string }
  >({
    draft: 'consultation:new',
    start: () => blank(reviews[0]!, today),
    missingIn,
  });
  const unit = reviews.find(({ id }) => id === form.reviewId)?.unit ?? null;
  const save = async (): Promise<void> => {
    const done = await submit(
      (written) => ({
        ...{ method: 'POST', path: '/consultations' },
        body: { reviewId: written.reviewId, ...bodyOf(written) },
      }),
      t('consultation.told.save'),
    );
    if (done) go(`/consultations/${done.body.id}`);
  };
  return (
    <>
      <PageHead eyebrow={t('consultation.one')} title={t('consultation.new')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        {...{ problem: send.problem, missing, busy: send.busy, back: '/consultations' }}
        verb={t('consultation.save')}
        onSave={() => void save()}
      >
        <FormPart>
          <Select
            label={t('consultation.review')}
            data={reviews.map(({ id, title }) => ({ value: id, label: title }))}
            value={form.reviewId}
            onChange={(reviewId) => {
              const within = reviews.find(({ id }) => id === reviewId)?.unit ?? null;
              change({ reviewId, file: null, within, units: [] });
            }}
            allowDeselect={false}
            required
            {...fault('reviewId')}
          />
        </FormPart>
        <ConsultationFields {...{ form, fault }} unitId={unit?.id ?? null} onChange={change} />
      </FormFrame>
    </>
  );
}
