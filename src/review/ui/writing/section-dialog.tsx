import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import { emptyOf, FieldRow, FormDialog, useForm, useText, type FaultOf } from '#web';
import { INSIGHT_KINDS, type Section } from '../wire.ts';
import { fieldsOf, nameFrom } from '../outline-rules.ts';
import { blankColumn, blankRow, underOf } from './outline-form.ts';
import { tableMissing, TableFields, tidiedTable } from './table-fields.tsx';

const KINDS: Section['kind'][] = ['group', 'text', 'figures', 'insights'];

interface SectionDialogProps {
  section: Section;
  sections: Section[];
  onDone: (section: Section) => void;
  onClose: () => void;
}

/** One section: where it stands, what it asks, and in what form it is answered. */
export function SectionDialog({ section, sections, onDone, onClose }: SectionDialogProps) {
  const t = useText();
  const { form, change, fault, check } = useForm<Section>({
    start: section,
    missingIn: (written) => ({
      ...emptyOf({ title: written.title }, { title: 'review.title.missing' }),
      ...(written.table ? tableMissing(written.table) : {}),
      ...(written.insights && !written.insights.kinds.length ? { insights: 'review.insights.missing' } : {}),
    }),
  });
  const done = (): void => {
    const written = check();
    if (!written) return;
    const others = sections.map(({ id }) => id);
    const id = section.id || nameFrom(written.title, others, 'muc');
    onDone({ ...written, id, table: written.table && tidiedTable(written.table) });
  };
  return (
    <FormDialog
      wide
      title={t(section.id ? 'review.section.write' : 'review.section.add')}
      verb={t('review.section.done')}
      busy={false}
      problem={null}
      onSubmit={done}
      onClose={onClose}
    >
      <Place form={form} change={change} fault={fault} section={section} sections={sections} />
      {(['prompt', 'guidance'] as const).map((name) => (
        <Textarea
          key={name}
          label={t(`review.section.${name}`)}
          value={form[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
        />
      ))}
      {form.table && <TableFields table={form.table} onChange={(table) => change({ table })} fault={fault} />}
      {form.insights && <InsightFields form={form} change={change} fault={fault} />}
    </FormDialog>
  );
}

interface FieldsProps {
  form: Section;
  change: (part: Partial<Section>) => void;
  fault: FaultOf;
}

function Place({
  form,
  change,
  fault,
  section,
  sections,
}: FieldsProps & Pick<SectionDialogProps, 'section' | 'sections'>) {
  const t = useText();
  const own = section.id ? underOf(sections, section.id) : new Set<string>();
  const groups = sections.filter(({ id, kind }) => kind === 'group' && !own.has(id));
  const holds = own.size > 1;
  return (
    <>
      <FieldRow>
        <TextInput
          label={t('review.section.number')}
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={20}
        />
        <Select
          label={t('review.section.kind')}
          data={KINDS.map((value) => ({ value, label: t(`review.kind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => kind && change(ofKind(form, kind as Section['kind']))}
          allowDeselect={false}
          disabled={holds}
          {...(holds ? { description: t('review.section.holds') } : {})}
        />
        <Select
          label={t('review.section.under')}
          data={groups.map(({ id, number, title }) => ({
            value: id,
            label: [number, title].filter(Boolean).join(' '),
          }))}
          placeholder={t('review.section.top')}
          value={form.under}
          onChange={(under) => change({ under })}
          clearable
        />
      </FieldRow>
      <FieldChoice form={form} change={change} sections={sections} />
      <Textarea
        label={t('review.section.title')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        autosize
        minRows={1}
        maxLength={500}
        required
        data-autofocus
        {...fault('title')}
      />
    </>
  );
}

/** The field of work; left open, it is that of the group around. */
function FieldChoice({ form, change, sections }: Omit<FieldsProps, 'fault'> & { sections: Section[] }) {
  const t = useText();
  const around = form.under === null ? undefined : fieldsOf({ sections }).get(form.under);
  return (
    <Select
      label={t('review.section.field')}
      data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
      placeholder={around ? t(`organisation.field.${around}`) : t('review.section.field.none')}
      value={form.field ?? null}
      onChange={(field) => change({ field: field as Section['field'] })}
      clearable
      searchable
    />
  );
}

// What a kind does not have is left out; what it needs is begun.
function ofKind({ table, insights }: Section, kind: Section['kind']): Partial<Section> {
  return {
    kind,
    table: kind === 'figures' ? (table ?? { rows: [blankRow()], columns: [blankColumn()] }) : null,
    insights: kind === 'insights' ? (insights ?? { kinds: [], provision: false }) : null,
  };
}

function InsightFields({ form, change, fault }: FieldsProps) {
  const t = useText();
  const insights = form.insights!;
  return (
    <>
      <MultiSelect
        label={t('review.insights')}
        data={INSIGHT_KINDS.map((value) => ({ value, label: t(`review.insight.${value}`) }))}
        value={insights.kinds}
        onChange={(kinds) => change({ insights: { ...insights, kinds: kinds as typeof insights.kinds } })}
        required
        {...fault('insights')}
      />
      <Checkbox
        label={t('review.insights.provision')}
        checked={insights.provision}
        onChange={(event) => change({ insights: { ...insights, provision: event.currentTarget.checked } })}
      />
    </>
  );
}
