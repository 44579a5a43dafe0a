import { NativeSelect, TextInput } from '@mantine/core';
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
  type FaultOf,
  type Missing,
} from '#web';

interface DriveForm {
  statuteId: string;
  unitId: string;
  title: string;
}

interface StatuteRows {
  rows: { id: string; title: string; code: string }[];
}

const missingIn = ({ statuteId, title }: DriveForm): Missing => ({
  ...(statuteId ? {} : { versionId: 'amendments.missing.statute' }),
  ...(title.trim() ? {} : { title: 'amendments.missing.title' }),
});

/** Begins work on a statute, in the version that is in force. */
export default function DriveNewPage() {
  const t = useText();
  const { posts } = useMe();
  const units = posts.filter(({ role }) => role === 'leader');
  const reading = useRead<StatuteRows>('/statutes', { limit: 500 });
  if (!units.length)
    return (
      <Empty
        title={t('problem.amendments.leader-decides')}
        detail={t('amendments.drives.detail')}
        step={{ word: t('amendments.drives'), to: '/amendments' }}
      />
    );
  return <Read of={reading}>{({ rows }) => <Beginning statutes={rows} units={units} />}</Read>;
}

interface BeginningProps {
  statutes: StatuteRows['rows'];
  units: { unitId: string; unitName: string }[];
}

function Beginning({ statutes, units }: BeginningProps) {
  const t = useText();
  const go = useGo();
  const { form, change, fault, kept, put, missing, send, submit } = useKeptForm<DriveForm, { id: string }>({
    draft: 'amendments:new',
    start: { statuteId: statutes[0]?.id ?? '', unitId: units[0]!.unitId, title: '' },
    missingIn,
  });
  const { data: statute } = useRead<{ inForce: string | null }>(
    form.statuteId ? `/statutes/${form.statuteId}` : null,
  );
  const save = async (): Promise<void> => {
    const done = await submit(
      ({ unitId, title }) => ({
        ...{ method: 'POST', path: '/amendment-drives' },
        body: { unitId, title, versionId: statute?.inForce },
      }),
      t('amendments.saved'),
    );
    if (done) go(`/amendments/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={t('amendments.drives')}
        title={t('amendments.begin')}
        description={t('amendments.begin.detail')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('amendments.begin')}
        back="/amendments"
        onSave={() => void save()}
      >
        <DriveFields statutes={statutes} units={units} form={form} onChange={change} fault={fault} />
      </FormFrame>
    </>
  );
}

interface FieldsProps extends BeginningProps {
  form: DriveForm;
  onChange: (part: Partial<DriveForm>) => void;
  fault: FaultOf;
}

function DriveFields({ statutes, units, form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <FormPart>
      <NativeSelect
        label={t('amendments.column.statute')}
        data={statutes.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
        value={form.statuteId}
        onChange={(event) => onChange({ statuteId: event.currentTarget.value })}
        required
        {...fault('versionId')}
      />
      <TextInput
        label={t('amendments.column.title')}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('title')}
      />
      {units.length > 1 && (
        <NativeSelect
          label={t('amendments.column.unit')}
          data={units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
          value={form.unitId}
          onChange={(event) => onChange({ unitId: event.currentTarget.value })}
        />
      )}
    </FormPart>
  );
}
