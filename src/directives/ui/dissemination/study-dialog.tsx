import { NativeSelect } from '@mantine/core';
import { FormDialog, useForm, useMe, useText, type Missing } from '#web';
import type { Directive, Dissemination, Study } from '../wire.ts';
import { StudyFields, type StudyForm } from './study-fields.tsx';

interface StudyDialogProps {
  directive: Pick<Directive, 'id' | 'issuedOn'>;
  /** In whose name it can be recorded. */
  units: Dissemination['recordFor'];
  onClose: () => void;
}

const missingIn = ({ heldOn, invited, present }: StudyForm): Missing => ({
  ...(heldOn ? {} : { heldOn: 'directives.study.heldOn.missing' }),
  ...(invited === null ? { invited: 'directives.study.invited.missing' } : {}),
  ...(present === null ? { present: 'directives.study.present.missing' } : {}),
});

const bodyOf = ({ files, ...content }: StudyForm) => ({
  ...content,
  fileIds: files.map(({ fileId }) => fileId),
});

/** Records a session in which one's unit studied the directive. */
export function StudyDialog({ directive, units, onClose }: StudyDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<StudyForm & { unitId: string }>({
    start: {
      ...{ unitId: units[0]?.id ?? '', heldOn: today, form: 'conference', invited: null, present: null },
      ...{ materials: '', files: [], note: '' },
    },
    missingIn,
  });
  const record = async (): Promise<void> => {
    const path = `/directives/${directive.id}/studies`;
    const said = t('directives.study.record.done');
    if (await submit((given) => ({ method: 'POST', path, body: bodyOf(given) }), said)) onClose();
  };
  return (
    <FormDialog
      wide
      title={t('directives.study.record')}
      detail={t('directives.study.record.detail')}
      verb={t('directives.study.record')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void record()}
      onClose={onClose}
    >
      {units.length > 1 && (
        <NativeSelect
          label={t('directives.study.unit')}
          value={form.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value, files: [] })}
          data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...fault('unitId')}
        />
      )}
      <StudyFields {...{ form, change, fault }} unitId={form.unitId} from={directive.issuedOn} />
    </FormDialog>
  );
}

/** Writes a recorded session anew. */
export function ReviseStudyDialog({ study, onClose }: { study: Study; onClose: () => void }) {
  const t = useText();
  const { heldOn, form: way, invited, present, materials, files, note, revision } = study;
  const { form, change, fault, send, submit } = useForm<StudyForm>({
    start: { heldOn, form: way, invited, present, materials, files, note },
    missingIn,
  });
  const revise = async (): Promise<void> => {
    const path = `/studies/${study.id}`;
    const ifMatch = `"${revision}"`;
    const said = t('directives.study.revise.done');
    if (await submit((given) => ({ method: 'PUT', path, body: bodyOf(given), ifMatch }), said)) onClose();
  };
  return (
    <FormDialog
      wide
      title={t('directives.study.revise.title')}
      detail={t('directives.study.revise.detail')}
      verb={t('directives.study.revise.verb')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void revise()}
      onClose={onClose}
    >
      <StudyFields {...{ form, change, fault }} unitId={study.unit.id} from={study.directive?.issuedOn} />
    </FormDialog>
  );
}
