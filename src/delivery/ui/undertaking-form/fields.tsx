import { Select, Textarea, TextInput } from '@mantine/core';
import { DayField, useFaults, useText, type ApiProblem } from '#web';
import { choicesOf } from '../filters.tsx';
import { SecretsWarning } from '../report/secrets-warning.tsx';
import { FinderField } from '../undertaking/finder-field.tsx';
import type { Undertaking } from '../undertaking/wire.ts';
import type { Kind, UndertakingForm } from './form.ts';
import css from './form.module.css';
import { IndicatorRows } from './indicator-rows.tsx';
import { MilestoneRows } from './milestone-rows.tsx';

interface UndertakingFieldsProps {
  form: UndertakingForm;
  onChange: (part: Partial<UndertakingForm>) => void;
  problem: ApiProblem | null;
  missing: Record<string, string>;
  /** What can be chosen only at the beginning. */
  beginning?: { kinds: Kind[]; units: { id: string; name: string }[] };
  /** Issued: only the wording may change. */
  issued?: boolean;
}

interface FoundDirective {
  id: string;
  number: string;
  title: string;
}

/** The error of a field: what is missing, otherwise what the server said. */
export type FaultOf = (field: string) => { error: string | undefined };

/** The fields of a programme, scheme or item. */
export function UndertakingFields({
  form,
  onChange,
  problem,
  missing,
  beginning,
  issued = false,
}: UndertakingFieldsProps) {
  const t = useText();
  const refused = useFaults(problem);
  const fault: FaultOf = (field) => (missing[field] ? { error: t(missing[field]) } : refused(field));
  return (
    <>
      <section className={css.part}>
        {beginning && <Beginning form={form} onChange={onChange} beginning={beginning} fault={fault} />}
        <Textarea
          label={t('delivery.form.title')}
          value={form.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          required
          {...fault('title')}
        />
        <Textarea
          label={t('delivery.form.summary')}
          description={t('delivery.form.summary.detail')}
          value={form.summary}
          onChange={(event) => onChange({ summary: event.currentTarget.value })}
          autosize
          minRows={5}
          maxLength={10_000}
          {...fault('summary')}
        />
        <SecretsWarning />
      </section>
      {!issued && (
        <>
          <Setting form={form} onChange={onChange} fault={fault} />
          <MilestoneRows
            rows={form.milestones}
            onChange={(milestones) => onChange({ milestones })}
            fault={fault}
          />
          <IndicatorRows
            rows={form.indicators}
            onChange={(indicators) => onChange({ indicators })}
            fault={fault}
          />
        </>
      )}
    </>
  );
}

type PartProps = Pick<UndertakingFieldsProps, 'form' | 'onChange'> & { fault: FaultOf };

function Beginning({
  form,
  onChange,
  beginning,
  fault,
}: PartProps & { beginning: NonNullable<UndertakingFieldsProps['beginning']> }) {
  const t = useText();
  return (
    <div className={css.pair}>
      <Select
        label={t('delivery.form.kind')}
        data={beginning.kinds.map((kind) => ({ value: kind, label: t(`delivery.kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => kind && onChange({ kind: kind as Kind })}
        allowDeselect={false}
        required
        {...fault('kind')}
      />
      <Select
        label={t('delivery.form.owner')}
        data={beginning.units.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.ownerUnitId}
        onChange={(unit) => unit && onChange({ ownerUnitId: unit })}
        allowDeselect={false}
        required
        {...fault('ownerUnitId')}
      />
    </div>
  );
}

/** Number, field, dates, who may see it, on what ground it stands. */
function Setting({ form, onChange, fault }: PartProps) {
  const t = useText();
  return (
    <section className={css.part}>
      <div className={css.pair}>
        <TextInput
          label={t('delivery.form.code')}
          placeholder={t('delivery.form.code.hint')}
          value={form.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
          maxLength={60}
          {...fault('code')}
        />
        <Select
          label={t('delivery.undertaking.field')}
          placeholder={t('delivery.form.field.hint')}
          data={choicesOf('field', t)}
          value={form.field}
          onChange={(field) => onChange({ field: field as Undertaking['field'] })}
          searchable
          required
          {...fault('field')}
        />
        <DayField
          label={t('delivery.undertaking.starts')}
          value={form.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          {...fault('startsOn')}
        />
        <DayField
          label={t('delivery.undertaking.due')}
          value={form.dueOn}
          min={form.startsOn ?? undefined}
          onChange={(dueOn) => onChange({ dueOn })}
          {...fault('dueOn')}
        />
        <Select
          label={t('delivery.form.audience')}
          data={(['own', 'below', 'all'] as const).map((value) => ({
            value,
            label: t(`delivery.form.audience.${value}`),
          }))}
          value={form.audience}
          onChange={(audience) => audience && onChange({ audience: audience as Undertaking['audience'] })}
          allowDeselect={false}
          {...fault('audience')}
        />
        <FinderField<FoundDirective>
          label={t('delivery.form.directive')}
          placeholder={t('delivery.form.directive.hint')}
          path="/directives"
          value={form.directive}
          choiceOf={({ id, number, title }) => ({ id, name: [number, title].filter(Boolean).join(' – ') })}
          onChange={(directive) => onChange({ directive })}
          clearable
          error={fault('directiveId').error}
        />
      </div>
    </section>
  );
}
