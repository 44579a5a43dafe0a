import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import {
  DayField,
  FieldRow,
  FinderField,
  FormPart,
  RemovableRow,
  Repeated,
  SecretsWarning,
  useText,
  type FaultOf,
} from '#web';
import { KINDS, LEVELS } from '#organisation/ui';
import { blankDeadline, type ReviewForm } from './review-form.ts';

interface FieldsProps {
  form: ReviewForm;
  onChange: (part: Partial<ReviewForm>) => void;
  fault: FaultOf;
}

/** The fields of a review: what about, over which years, who must report and by when. */
export function ReviewFields(props: FieldsProps & { units?: { id: string; name: string }[] }) {
  const t = useText();
  const { form, onChange, fault, units = [] } = props;
  return (
    <>
      <FormPart>
        {units.length > 1 && (
          <Select
            label={t('review.column.unit')}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.unitId}
            onChange={(unitId) => unitId && onChange({ unitId })}
            allowDeselect={false}
            required
            {...fault('unitId')}
          />
        )}
        <Wording {...props} />
        <SecretsWarning />
      </FormPart>
      <FormPart title={t('review.reporters')} detail={t('review.reporters.detail')}>
        <Reporters {...props} />
      </FormPart>
      <FormPart title={t('review.deadlines')} detail={t('review.deadlines.detail')}>
        <Deadlines {...props} />
      </FormPart>
    </>
  );
}

function Wording({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  const year = (name: 'fromYear' | 'toYear') => (
    <TextInput
      label={t(`review.${name}`)}
      value={form[name] ?? ''}
      inputMode="numeric"
      maxLength={4}
      onChange={(event) => onChange({ [name]: Number(event.currentTarget.value.replace(/\D/g, '')) || null })}
      required
      {...fault(name)}
    />
  );
  return (
    <>
      <Textarea
        label={t('review.title')}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        required
        {...fault('title')}
      />
      <FieldRow>
        <TextInput
          label={t('review.code')}
          value={form.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
          maxLength={60}
          required
          {...fault('code')}
        />
        {year('fromYear')}
        {year('toYear')}
      </FieldRow>
      <FinderField<{ id: string; number: string; title: string }>
        label={t('review.directive')}
        placeholder={t('review.directive.hint')}
        path="/directives"
        choiceOf={({ id, number, title }) => ({ id, name: `${number} – ${title}` })}
        value={form.directive}
        onChange={(directive) => onChange({ directive })}
        clearable
        {...fault('directiveId')}
      />
      <Textarea
        label={t('review.summary')}
        value={form.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={10_000}
        {...fault('summary')}
      />
    </>
  );
}

function Reporters({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <FinderField<{ id: string; name: string; code: string }>
          label={t('review.within')}
          placeholder={t('review.unit.hint')}
          path="/units"
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          value={form.within}
          onChange={(within) => onChange({ within })}
          required
          {...fault('withinUnitId')}
        />
        <DayField
          label={t('review.reportersAsOf')}
          value={form.asOf}
          onChange={(asOf) => onChange({ asOf })}
          required
          {...fault('asOf')}
        />
      </FieldRow>
      <MultiSelect
        label={t('review.kinds')}
        data={KINDS.map((value) => ({ value, label: t(`organisation.kind.${value}`) }))}
        value={form.kinds}
        onChange={(kinds) => onChange({ kinds })}
        required
        {...fault('kinds')}
      />
    </>
  );
}

function Deadlines({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <Repeated
      rows={form.deadlines}
      onChange={(deadlines) => onChange({ deadlines })}
      blank={blankDeadline}
      add={t('review.deadlines.add')}
    >
      {({ row, at, change, remove }) => (
        <RemovableRow remove={t('review.deadlines.remove', { number: at + 1 })} onRemove={remove}>
          <Select
            label={t('review.column.level')}
            data={LEVELS.map((value) => ({ value, label: t(`organisation.level.${value}`) }))}
            value={row.level}
            onChange={(level) => change({ level })}
            required
            {...fault(`deadlines.${at}.level`)}
          />
          <DayField
            label={t('review.column.dueOn')}
            value={row.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            required
            {...fault(`deadlines.${at}.dueOn`)}
          />
        </RemovableRow>
      )}
    </Repeated>
  );
}
