import { Select, Textarea, TextInput } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import { INSIGHT_KINDS } from '#review/ui';
import { emptyOf, FieldRow, FormDialog, SecretsWarning, useForm, useText, type FaultOf } from '#web';
import type { CommentContent, CommentRow, Consultation } from './wire.ts';

interface Form extends Omit<CommentContent, 'kind'> {
  unitId: string;
  kind: CommentContent['kind'] | null;
}

interface CommentDialogProps {
  /** What is commented on. */
  one: Pick<Consultation, 'id'> & Partial<Pick<Consultation, 'units' | 'paragraphs'>>;
  place: number | null;
  /** A draft that is written anew. */
  comment?: CommentRow;
  onClose: () => void;
}

const missingIn = ({ kind, words }: Form) =>
  emptyOf(
    { kind, words },
    { kind: 'consultation.comment.kind.missing', words: 'consultation.comment.words.missing' },
  );

/** Writes a comment on a place of the draft: private to its unit until the leader sends it. */
export function CommentDialog({ one, place, comment, onClose }: CommentDialogProps) {
  const t = useText();
  const paragraph = one.paragraphs?.find((each) => each.place === place);
  const { form, change, fault, send, submit } = useForm<Form>({
    start: {
      ...{ unitId: comment?.unit.id ?? one.units?.[0]?.id ?? '', place, kind: comment?.kind ?? null },
      ...{ provision: comment?.provision ?? paragraph?.provision ?? '', field: comment?.field ?? null },
      ...{ words: comment?.words ?? '', grounds: comment?.grounds ?? '' },
    },
    missingIn,
  });
  const save = async (): Promise<void> => {
    const done = await submit(({ unitId, ...body }) => {
      if (!comment)
        return {
          ...{ method: 'POST', path: '/consultation-comments' },
          body: { consultationId: one.id, unitId, ...body },
        };
      const path = `/consultation-comments/${comment.id}`;
      return { method: 'PUT', path, body, ifMatch: `"${comment.revision}"` };
    }, t('consultation.told.comment'));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('consultation.comment.write')}
      detail={paragraph?.text ?? (place === null ? t('consultation.whole') : undefined)}
      verb={t('consultation.comment.save')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <Fields {...{ form, change, fault }} units={comment ? [] : (one.units ?? [])} />
    </FormDialog>
  );
}

interface FieldsProps {
  form: Form;
  change: (part: Partial<Form>) => void;
  fault: FaultOf;
  units: Consultation['units'];
}

function Fields({ form, change, fault, units }: FieldsProps) {
  const t = useText();
  const text = (name: 'words' | 'grounds', minRows: number) => (
    <Textarea
      label={t(`consultation.comment.${name}`)}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      autosize
      {...{ minRows, maxRows: 12, maxLength: 4000, required: name === 'words' }}
      {...fault(name)}
    />
  );
  return (
    <>
      {units.length > 1 && (
        <Select
          label={t('consultation.comment.unit')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.unitId}
          onChange={(unitId) => unitId && change({ unitId })}
          allowDeselect={false}
        />
      )}
      <FieldRow>
        <Select
          label={t('consultation.comment.kind')}
          data={INSIGHT_KINDS.map((value) => ({ value, label: t(`review.insight.${value}`) }))}
          value={form.kind}
          onChange={(kind) => change({ kind: kind as Form['kind'] })}
          required
          {...fault('kind')}
        />
        <Select
          label={t('consultation.comment.field')}
          placeholder={t('consultation.comment.field.none')}
          data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
          value={form.field}
          onChange={(field) => change({ field: field as Form['field'] })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('web.finder.clear') }}
        />
        <TextInput
          label={t('consultation.comment.provision')}
          placeholder="Điều 10, khoản 2"
          value={form.provision}
          onChange={(event) => change({ provision: event.currentTarget.value })}
          maxLength={200}
        />
      </FieldRow>
      {text('words', 4)}
      {text('grounds', 2)}
      <SecretsWarning />
    </>
  );
}
