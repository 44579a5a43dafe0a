import { Input, NativeSelect, TextInput } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FinderField,
  FormDialog,
  newKey,
  RemovableRow,
  Repeated,
  useForm,
  useGo,
  useMe,
  useText,
  type Choice,
  type FaultOf,
} from '#web';
import { useOwnUnits } from '../use-own-units.ts';
import type { Model } from '../wire.ts';

interface Given {
  unitId: string;
  title: string;
  number: string;
  criteria: { key: string; text: string; target: string }[];
  units: { key: string; unit: Choice | null }[];
  startsOn: string | null;
  endsOn: string | null;
}

const criterion = () => ({ key: newKey(), text: '', target: '' });
const place = () => ({ key: newKey(), unit: null });

function missingIn({ title, number, startsOn, endsOn, criteria, units }: Given) {
  return {
    ...emptyOf(
      { title, number, startsOn, endsOn },
      {
        ...{ title: 'insights.words.missing', number: 'insights.words.missing' },
        ...{ startsOn: 'insights.day.missing', endsOn: 'insights.day.missing' },
      },
    ),
    ...(criteria.length && criteria.every(({ text, target }) => text.trim() && target.trim())
      ? {}
      : { criteria: 'insights.pilot.criteria.missing' }),
    ...(units.some(({ unit }) => unit) ? {} : { units: 'insights.pilot.units.missing' }),
  };
}

/** Has units below try the model out for a term, by criteria said beforehand. */
export function PilotDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const own = useOwnUnits(['leader']);
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: () => ({
      ...{
        unitId: own[0]?.value ?? '',
        title: t('insights.pilot.named', { title: model.title }),
        number: '',
      },
      ...{ criteria: [criterion()], units: [place()], startsOn: today, endsOn: null },
    }),
    missingIn,
  });
  const act = async (): Promise<void> => {
    const path = `/models/${model.id}/pilots`;
    const done = await submit(
      ({ criteria, units, ...given }) => ({
        ...{ method: 'POST', path },
        body: {
          ...given,
          criteria: criteria.map(({ text, target }) => ({ text: text.trim(), target: target.trim() })),
          units: units.flatMap(({ unit }) => unit?.id ?? []),
        },
      }),
      t('insights.pilot.told'),
    );
    if (done) go(`/pilots/${done.body.id}`);
  };
  return (
    <FormDialog
      wide
      title={t('insights.pilot.start')}
      verb={t('insights.pilot.start')}
      detail={t('insights.pilot.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      {own.length > 1 && (
        <NativeSelect
          label={t('insights.pilot.by')}
          data={own}
          value={form.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
        />
      )}
      <FieldRow>
        <TextInput
          label={t('insights.pilot.title')}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          maxLength={300}
          required
          {...fault('title')}
        />
        <TextInput
          label={t('insights.pilot.number')}
          placeholder="12-TB/TU"
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={60}
          required
          {...fault('number')}
        />
      </FieldRow>
      <FieldRow>
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <DayField
            key={name}
            label={t(`insights.pilot.${name}`)}
            value={form[name]}
            onChange={(value) => change({ [name]: value })}
            required
            {...fault(name)}
          />
        ))}
      </FieldRow>
      <PilotParts form={form} change={change} fault={fault} />
    </FormDialog>
  );
}

interface PartsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function PilotParts({ form, change, fault }: PartsProps) {
  const t = useText();
  return (
    <>
      <Input.Wrapper label={t('insights.pilot.criteria')} {...fault('criteria')}>
        <Repeated
          rows={form.criteria}
          onChange={(criteria) => change({ criteria })}
          blank={criterion}
          add={t('insights.pilot.criteria.add')}
        >
          {({ row, at, change: put, remove }) => (
            <RemovableRow
              remove={t('insights.pilot.criteria.remove', { number: `${at + 1}` })}
              onRemove={remove}
            >
              <TextInput
                aria-label={t('insights.pilot.criterion')}
                placeholder={t('insights.pilot.criterion')}
                value={row.text}
                onChange={(event) => put({ text: event.currentTarget.value })}
                maxLength={500}
              />
              <TextInput
                aria-label={t('insights.pilot.target')}
                placeholder={t('insights.pilot.target')}
                value={row.target}
                onChange={(event) => put({ target: event.currentTarget.value })}
                maxLength={300}
              />
            </RemovableRow>
          )}
        </Repeated>
      </Input.Wrapper>
      <Input.Wrapper label={t('insights.pilot.units')} {...fault('units')}>
        <Repeated
          rows={form.units}
          onChange={(units) => change({ units })}
          blank={place}
          add={t('insights.pilot.units.add')}
        >
          {({ row, at, change: put, remove }) => (
            <RemovableRow
              remove={t('insights.pilot.units.remove', { number: `${at + 1}` })}
              onRemove={remove}
            >
              <FinderField<{ id: string; name: string; code: string }>
                label={t('insights.column.unit')}
                path="/units"
                query={{ under: form.unitId }}
                except={form.units.flatMap(({ unit }) => (unit && unit.id !== row.unit?.id ? unit.id : []))}
                choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
                value={row.unit}
                onChange={(unit) => put({ unit })}
                error={fault(`units.${at}`).error}
                filter
              />
            </RemovableRow>
          )}
        </Repeated>
      </Input.Wrapper>
    </>
  );
}
