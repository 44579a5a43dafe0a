import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { LEVELS } from '#organisation/ui';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import type { Dissemination } from '../wire.ts';

interface Given {
  unitId: string;
  levels: string[];
  dueOn: string | null;
  note: string;
}

interface RequestDialogProps {
  id: string;
  units: Dissemination['requestFor'];
  onClose: () => void;
}

const missingIn = ({ levels, dueOn }: Given) =>
  emptyOf(
    { levels: levels.join(), dueOn },
    { levels: 'directives.study.request.levels.missing', dueOn: 'directives.study.request.dueOn.missing' },
  );

/** Asks all units of some levels below one's own to study the directive by a day. */
export function RequestDialog({ id, units, onClose }: RequestDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given>({
    start: { unitId: units[0]?.id ?? '', levels: [], dueOn: null, note: '' },
    missingIn,
  });
  const request = async (): Promise<void> => {
    const path = `/directives/${id}/study-requests`;
    const said = t('directives.study.request.done');
    if (await submit((body) => ({ method: 'POST', path, body }), said)) onClose();
  };
  return (
    <FormDialog
      title={t('directives.study.request')}
      detail={t('directives.study.request.detail')}
      verb={t('directives.study.request.verb')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void request()}
      onClose={onClose}
    >
      {units.length > 1 && (
        <NativeSelect
          label={t('directives.study.request.unit')}
          value={form.unitId}
          onChange={(event) => change({ unitId: event.currentTarget.value })}
          data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...fault('unitId')}
        />
      )}
      <LevelsField
        value={form.levels}
        onChange={(levels) => change({ levels })}
        from={units.find((unit) => unit.id === form.unitId)?.level}
        {...fault('levels')}
      />
      <DayField
        label={t('directives.study.request.dueOn')}
        value={form.dueOn}
        min={today}
        onChange={(dueOn) => change({ dueOn })}
        required
        {...fault('dueOn')}
      />
      <Textarea
        label={t('directives.study.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        {...fault('note')}
      />
    </FormDialog>
  );
}

interface LevelsFieldProps {
  value: string[];
  onChange: (levels: string[]) => void;
  /** The level of the unit that asks: none above it is below it. */
  from: (typeof LEVELS)[number] | undefined;
  error: string | undefined;
}

function LevelsField({ value, onChange, from = 'nation', error }: LevelsFieldProps) {
  const t = useText();
  return (
    <Checkbox.Group
      label={t('directives.study.request.levels')}
      value={value}
      onChange={onChange}
      required
      error={error}
    >
      {LEVELS.slice(LEVELS.indexOf(from)).map((level) => (
        <Checkbox key={level} value={level} label={t(`organisation.level.${level}`)} mt={8} />
      ))}
    </Checkbox.Group>
  );
}
