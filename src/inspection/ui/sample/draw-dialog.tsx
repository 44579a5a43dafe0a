import { Button, Select, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  FieldRow,
  FinderField,
  FormDialog,
  NumberField,
  useForm,
  useGo,
  useMe,
  usePost,
  useRead,
  useText,
  type FaultOf,
} from '#web';
import { FIELDS } from '#organisation/ui';
import { useSeat, type CountReply } from '#delivery/ui';
import { bodyOf, missingInDraw, newSeed, type Draw, type DrawStart } from './draw-form.ts';

const KINDS = ['programme', 'scheme', 'item', 'remedy'];
const SIZE = 30;

interface DrawDialogProps {
  start?: DrawStart | undefined;
  onClose: () => void;
}

/** Draws a sample of claimed completions by a seed that is shown and may be stated, then goes to it. */
export function DrawDialog({ start, onClose }: DrawDialogProps) {
  const t = useText();
  const go = useGo();
  const { workspace, posts } = useMe();
  const { post } = usePost();
  const seat = useSeat();
  const writes = posts.filter(({ role }) => ['inspector', 'editor', 'leader'].includes(role));
  const units = new Map(writes.map(({ unitId, unitName }) => [unitId, unitName]));
  const { form, change, fault, send, submit } = useForm<Draw, { id: string }>({
    start: () => ({
      unitId: post && units.has(post.unitId) ? post.unitId : ([...units.keys()][0] ?? null),
      of: seat,
      ...{ under: null, kind: null, field: null, day: workspace.today, size: SIZE, note: '' },
      seed: newSeed(),
      ...start,
    }),
    missingIn: missingInDraw,
  });
  const draw = async (): Promise<void> => {
    const done = await submit(
      (given) => ({ method: 'POST', path: '/inspection-samples', body: bodyOf(given) }),
      t('inspection.draw.told'),
    );
    if (!done) return;
    onClose();
    go(`/inspection/samples/${done.body.id}`);
  };
  return (
    <FormDialog
      wide
      title={t('inspection.draw.title')}
      verb={t('inspection.draw.verb')}
      detail={<Population form={form} />}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void draw()}
      onClose={onClose}
    >
      <ScopeFields {...{ form, change, fault }} />
      {units.size > 1 && (
        <Select
          label={t('inspection.draw.unit')}
          data={[...units].map(([value, label]) => ({ value, label }))}
          value={form.unitId}
          onChange={(unitId) => change({ unitId })}
          allowDeselect={false}
          required
          {...fault('unitId')}
        />
      )}
      <LotFields {...{ form, change, fault }} today={workspace.today} />
      <Textarea
        label={t('inspection.draw.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        {...fault('note')}
      />
    </FormDialog>
  );
}

/** From how many claims would be drawn, before it is done. */
function Population({ form: { of, under, kind, field, day } }: { form: Draw }) {
  const t = useText();
  const reading = useRead<CountReply>(of && day ? '/counts' : null, {
    ...{ unit: of?.id, under: under?.id, kind, field, asOf: day },
  });
  const claimed = reading.data?.count.claimed;
  return (
    <>
      {t('inspection.draw.detail')}{' '}
      {claimed !== undefined && !reading.stale && (
        <strong>{t('inspection.draw.population', { count: claimed })}</strong>
      )}
    </>
  );
}

interface FieldsProps {
  form: Draw;
  change: (part: Partial<Draw>) => void;
  fault: FaultOf;
}

/** Out of which claims. */
function ScopeFields({ form, change, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <FinderField<{ id: string; name: string; code: string }>
        label={t('inspection.draw.of')}
        path="/units"
        value={form.of}
        choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
        onChange={(of) => change({ of })}
        required
        {...fault('ofUnitId')}
      />
      <FieldRow>
        <Select
          label={t('inspection.draw.kind')}
          placeholder={t('inspection.draw.kind.any')}
          data={KINDS.map((value) => ({ value, label: t(`delivery.counts.kind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          clearable
          {...fault('kind')}
        />
        <Select
          label={t('inspection.field')}
          placeholder={t('inspection.draw.field.any')}
          data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
          value={form.field}
          onChange={(field) => change({ field })}
          searchable
          clearable
          {...fault('field')}
        />
      </FieldRow>
      <FinderField<{ id: string; code: string | null; title: string }>
        label={t('inspection.draw.under')}
        placeholder={t('inspection.draw.under.any')}
        path="/undertakings"
        value={form.under}
        choiceOf={({ id, code, title }) => ({ id, name: [code, title].filter(Boolean).join(' · ') })}
        onChange={(under) => change({ under })}
        clearable
        {...fault('underId')}
      />
    </>
  );
}

/** How many, on which day, by which seed. */
function LotFields({ form, change, fault, today }: FieldsProps & { today: string }) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <NumberField
          label={t('inspection.draw.size')}
          value={form.size}
          onChange={(size) => change({ size })}
          required
          {...fault('size')}
        />
        <DayField
          label={t('inspection.draw.day')}
          value={form.day}
          onChange={(day) => change({ day })}
          max={today}
          required
          {...fault('day')}
        />
      </FieldRow>
      <TextInput
        label={t('inspection.draw.seed')}
        description={t('inspection.draw.seed.detail')}
        value={form.seed}
        onChange={(event) => change({ seed: event.currentTarget.value })}
        maxLength={100}
        required
        rightSectionWidth={104}
        rightSection={
          <Button size="compact-xs" variant="subtle" onClick={() => change({ seed: newSeed() })}>
            {t('inspection.draw.seed.other')}
          </Button>
        }
        {...fault('seed')}
      />
    </>
  );
}
