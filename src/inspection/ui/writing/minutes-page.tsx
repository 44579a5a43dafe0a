import { Select, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  SecretsWarning,
  useGo,
  useKeptForm,
  useMe,
  useParam,
  useRead,
  useText,
  type FaultOf,
} from '#web';
import { InspectionThread } from '../inspection-thread.tsx';
import type { Inspection } from '../wire.ts';
import { NotYours } from './not-yours.tsx';
import { useAskedHere } from './use-asked-here.ts';

type Minutes = Inspection['minutes'][number];

interface MinutesForm {
  unitId: string | null;
  heldOn: string | null;
  place: string;
  present: string;
  text: string;
}

/** Writes the minutes of a working session, or corrects some: what is corrected stays, crossed out. */
export default function MinutesPage() {
  const t = useText();
  const id = useParam('id');
  const replaces = useAskedHere('replaces', `/inspection/inspections/${id}/minutes`);
  const reading = useRead<Inspection>(`/inspections/${id}`);
  return (
    <Read of={reading}>
      {(inspection) => {
        const former = inspection.minutes.find((one) => one.id === replaces) ?? null;
        return (
          <InspectionThread inspection={inspection} leaf={t('inspection.minutes')}>
            {inspection.can['minute'] ? (
              <Writing key={id + replaces} inspection={inspection} former={former} />
            ) : (
              <NotYours
                title={inspection.title}
                detail={t('problem.inspection.cannot-follow')}
                back={`/inspection/inspections/${id}`}
              />
            )}
          </InspectionThread>
        );
      }}
    </Read>
  );
}

function startOf({ visited }: Inspection, former: Minutes | null, today: string): MinutesForm {
  if (former) {
    const { unitId, heldOn, place, present, text } = former;
    return { unitId, heldOn, place, present, text };
  }
  const unitId = visited.length === 1 ? visited[0]!.id : null;
  return { unitId, heldOn: today, place: '', present: '', text: '' };
}

function Writing({ inspection, former }: { inspection: Inspection; former: Minutes | null }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const back = `/inspection/inspections/${inspection.id}`;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<MinutesForm>({
    draft: `inspection-minutes:${inspection.id}:${former?.id ?? 'new'}`,
    start: () => startOf(inspection, former, today),
    missingIn: ({ heldOn, text }) =>
      emptyOf({ heldOn, text }, { heldOn: 'inspection.act.day.missing', text: 'inspection.minutes.missing' }),
  });
  const save = async (): Promise<void> => {
    const body = (written: MinutesForm): object => ({ ...written, replaces: former?.id ?? null });
    const path = `/inspections/${inspection.id}/minutes`;
    const done = await submit(
      (written) => ({ method: 'POST', path, body: body(written) }),
      t('inspection.write.saved'),
    );
    if (done) go(back);
  };
  return (
    <>
      <PageHead
        eyebrow={t('inspection.minutes')}
        title={t(former ? 'inspection.minutes.correct' : 'inspection.minutes.new')}
        description={t(former ? 'inspection.minutes.correct.detail' : 'inspection.minutes.new.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('inspection.write.save')}
        back={back}
        onSave={() => void save()}
      >
        <Fields inspection={inspection} form={form} onChange={change} fault={fault} />
      </FormFrame>
    </>
  );
}

interface FieldsProps {
  inspection: Inspection;
  form: MinutesForm;
  onChange: (part: Partial<MinutesForm>) => void;
  fault: FaultOf;
}

function Fields({ inspection: { visited }, form, onChange, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <FormPart>
      <FieldRow>
        <DayField
          label={t('inspection.minutes.heldOn')}
          value={form.heldOn}
          max={today}
          onChange={(heldOn) => onChange({ heldOn })}
          required
          {...fault('heldOn')}
        />
        <Select
          label={t('inspection.minutes.unit')}
          data={[
            { value: '', label: t('inspection.minutes.all') },
            ...visited.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.unitId ?? ''}
          onChange={(unitId) => onChange({ unitId: unitId || null })}
          allowDeselect={false}
          {...fault('unitId')}
        />
        <TextInput
          label={t('inspection.minutes.place')}
          value={form.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
          maxLength={300}
          {...fault('place')}
        />
      </FieldRow>
      <Textarea
        label={t('inspection.minutes.present')}
        description={t('inspection.minutes.present.detail')}
        value={form.present}
        onChange={(event) => onChange({ present: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
        {...fault('present')}
      />
      <Textarea
        label={t('inspection.minutes.text')}
        value={form.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
        minRows={10}
        maxLength={50_000}
        required
        {...fault('text')}
      />
      <SecretsWarning />
    </FormPart>
  );
}
