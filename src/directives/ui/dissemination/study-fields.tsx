import { NativeSelect, Textarea } from '@mantine/core';
import {
  DayField,
  Entries,
  Entry,
  Failure,
  FieldRow,
  Icon,
  NumberField,
  RemoveButton,
  useMe,
  useText,
  type FaultOf,
} from '#web';
import { STUDY_FORMS } from '../study-kinds.ts';
import { AddFilesButton } from '../add-files-button.tsx';
import type { StudyRow } from '../wire.ts';
import { useStudyFiles } from './use-study-files.ts';

/** What is entered of a session. */
export interface StudyForm extends Pick<StudyRow, 'form' | 'materials' | 'files' | 'note'> {
  heldOn: string | null;
  invited: number | null;
  present: number | null;
}

interface StudyFieldsProps {
  form: StudyForm;
  change: (part: Partial<StudyForm>) => void;
  fault: FaultOf;
  /** In whose name files are put up. */
  unitId: string;
  /** The first day on which it can have been held. */
  from: string | undefined;
}

/** When and how a session was held, who was there, what it was held with. */
export function StudyFields({ form, change, fault, unitId, from }: StudyFieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <>
      <FieldRow>
        <DayField
          label={t('directives.study.heldOn')}
          value={form.heldOn}
          min={from}
          max={today}
          onChange={(heldOn) => change({ heldOn })}
          required
          {...fault('heldOn')}
        />
        <NativeSelect
          label={t('directives.study.form')}
          value={form.form}
          onChange={(event) => change({ form: event.currentTarget.value as StudyForm['form'] })}
          data={STUDY_FORMS.map((value) => ({ value, label: t(`directives.study.form.${value}`) }))}
          {...fault('form')}
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          label={t('directives.study.invited')}
          value={form.invited}
          onChange={(invited) => change({ invited })}
          required
          {...fault('invited')}
        />
        <NumberField
          label={t('directives.study.present')}
          value={form.present}
          onChange={(present) => change({ present })}
          required
          {...fault('present')}
        />
      </FieldRow>
      {(['materials', 'note'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`directives.study.${field}`)}
          placeholder={field === 'materials' ? t('directives.study.materials.hint') : undefined}
          value={form[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          {...fault(field)}
        />
      ))}
      <StudyFiles {...{ form, change, unitId }} />
    </>
  );
}

function StudyFiles({ form, change, unitId }: Pick<StudyFieldsProps, 'form' | 'change' | 'unitId'>) {
  const t = useText();
  const { upload, busy, problem } = useStudyFiles(unitId, (added) =>
    change({ files: [...form.files, ...added] }),
  );
  return (
    <div>
      {problem && <Failure problem={problem} />}
      <Entries lead={14} label={t('directives.study.materials')}>
        {form.files.map((file) => (
          <Entry
            key={file.fileId}
            lead={<Icon name="attach" size={14} />}
            act={
              <RemoveButton
                word={t('directives.study.file.remove', { name: file.name })}
                onClick={() => change({ files: form.files.filter((one) => one !== file) })}
              />
            }
          >
            {file.name}
          </Entry>
        ))}
      </Entries>
      <AddFilesButton busy={busy} onFiles={(files) => void upload(files)} />
    </div>
  );
}
