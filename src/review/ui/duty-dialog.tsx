import { Textarea } from '@mantine/core';
import { DayField, emptyOf, FinderField, FormDialog, Notice, useForm, useMe, useText } from '#web';
import type { Choice, FaultOf, Missing } from '#web';
import type { Duty } from './wire.ts';

export type DutyVerb = 'extend' | 'release' | 'move';

interface Given {
  dueOn: string | null;
  toUnit: Choice | null;
  reason: string;
  holdsOn: string | null;
}

function bodyOf(verb: DutyVerb, { dueOn, toUnit, reason, holdsOn }: Given): object {
  return {
    reason: reason.trim(),
    holdsOn,
    ...(verb === 'extend' ? { dueOn } : {}),
    ...(verb === 'move' ? { toUnitId: toUnit?.id } : {}),
  };
}

function missingIn(verb: DutyVerb, { toUnit, ...given }: Given): Missing {
  const wanted = {
    ...(verb === 'extend' ? { dueOn: 'review.day.missing' } : {}),
    ...(verb === 'move' ? { toUnitId: 'review.unit.missing' } : {}),
    reason: 'web.reason.missing',
    holdsOn: 'review.day.missing',
  };
  return emptyOf({ ...given, toUnitId: toUnit?.id }, wanted);
}

interface DutyDialogProps {
  duty: ActedOn;
  verb: DutyVerb;
  /** Who takes it over, as it is suggested. */
  toUnit?: Choice | null;
  onClose: () => void;
}

/** What the dialog needs of a duty; where `successors` are known, another unit is warned of. */
type ActedOn = Pick<Duty, 'id' | 'unit' | 'dueOn'> & { successors?: Duty['successors'] };

/** More time, another unit or none: a dated act on a duty, with its reason. */
export function DutyDialog({ duty, verb, toUnit = null, onClose }: DutyDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { dueOn: null, toUnit, reason: '', holdsOn: today },
    missingIn: (given) => missingIn(verb, given),
  });
  const act = async (): Promise<void> => {
    const path = `/review-obligations/${duty.id}/${verb}`;
    const done = await submit(
      (given) => ({ method: 'POST', path, body: bodyOf(verb, given) }),
      t(`review.duty.${verb}.told`),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(`review.duty.${verb}.title`, { unit: duty.unit.name })}
      verb={t(`review.duty.verb.${verb}`)}
      detail={t(`review.duty.${verb}.detail`, { day: t.format.day(duty.dueOn) })}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <Fields duty={duty} verb={verb} form={form} change={change} fault={fault} />
    </FormDialog>
  );
}

// Somebody else may take it over all the same.
const isStranger = ({ successors }: ActedOn, toUnit: Choice | null) =>
  toUnit !== null && successors !== undefined && !successors.some(({ id }) => id === toUnit.id);

interface FieldsProps {
  duty: ActedOn;
  verb: DutyVerb;
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
}

function Fields({ duty, verb, form, change, fault }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <>
      {verb === 'extend' && (
        <DayField
          label={t('review.duty.newDueOn')}
          value={form.dueOn}
          min={duty.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          required
          {...fault('dueOn')}
        />
      )}
      {verb === 'move' && (
        <FinderField<{ id: string; name: string; code: string }>
          label={t('review.duty.toUnit')}
          placeholder={t('review.unit.hint')}
          path="/units"
          except={duty.unit.id}
          choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
          value={form.toUnit}
          onChange={(toUnit) => change({ toUnit })}
          required
          {...fault('toUnitId')}
        />
      )}
      {isStranger(duty, form.toUnit) && (
        <Notice icon="warning" live>
          {t('review.duty.move.stranger', { unit: duty.unit.name })}
        </Notice>
      )}
      <Textarea
        label={t('web.reason')}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={10}
        required
        {...fault('reason')}
      />
      <DayField
        label={t('review.holdsOn')}
        value={form.holdsOn}
        max={today}
        onChange={(holdsOn) => change({ holdsOn })}
        required
        {...fault('holdsOn')}
      />
    </>
  );
}
