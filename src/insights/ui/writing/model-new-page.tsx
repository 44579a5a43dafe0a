import { NativeSelect, SegmentedControl } from '@mantine/core';
import {
  Empty,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  useAddressValue,
  useGo,
  useKeptForm,
  useText,
} from '#web';
import { useOwnUnits, WRITING } from '../use-own-units.ts';
import { ModelFields } from './model-fields.tsx';
import { blankModel, bodyOf, missingIn, type ModelForm } from './model-form.ts';

/** Begins a lesson or a model, from nothing or from an insight: a draft of one's unit. */
export default function ModelNewPage() {
  const t = useText();
  const units = useOwnUnits(WRITING);
  return units.length ? (
    <Writing units={units} />
  ) : (
    <Empty
      title={t('problem.insights.not-yours')}
      detail={t('insights.models.detail')}
      step={{ word: t('insights.models'), to: '/models' }}
    />
  );
}

function Writing({ units }: { units: { value: string; label: string }[] }) {
  const t = useText();
  const go = useGo();
  const [insightId] = useAddressValue('insight');
  const [kind] = useAddressValue('kind');
  const [title] = useAddressValue('title');
  const [field] = useAddressValue('field');
  const taken = {
    ...(kind === 'lesson' ? { kind: 'lesson' as const } : {}),
    ...(title ? { title } : {}),
    ...(field ? { field } : {}),
  };
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<ModelForm, { id: string }>({
    draft: `insights-model:new:${insightId ?? ''}`,
    start: () => blankModel(units[0]!.value, taken),
    missingIn,
  });
  const save = async (): Promise<void> => {
    const done = await submit((written) => {
      const { unitId, kind } = written;
      const from = insightId ? { insightId } : {};
      return { method: 'POST', path: '/models', body: { unitId, kind, ...from, ...bodyOf(written) } };
    }, t('insights.saved'));
    if (done) go(`/models/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={t('insights.models')}
        title={t('insights.model.begin')}
        description={t('insights.model.private')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        problem={send.problem}
        missing={missing}
        busy={send.busy}
        verb={t('insights.model.save')}
        back="/models"
        onSave={() => void save()}
      >
        <Of units={units} form={form} change={change} />
        <ModelFields form={form} onChange={change} fault={fault} />
      </FormFrame>
    </>
  );
}

interface OfProps {
  units: { value: string; label: string }[];
  form: ModelForm;
  change: (part: Partial<ModelForm>) => void;
}

function Of({ units, form, change }: OfProps) {
  const t = useText();
  return (
    <FormPart>
      <SegmentedControl
        aria-label={t('insights.model.kind')}
        value={form.kind}
        onChange={(value) => change({ kind: value as ModelForm['kind'] })}
        data={['model', 'lesson'].map((value) => ({ value, label: t(`review.insight.${value}`) }))}
      />
      {units.length > 1 && (
        <NativeSelect
          label={t('insights.column.unit')}
          data={units}
          value={form.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
        />
      )}
    </FormPart>
  );
}
