import { NativeSelect, Textarea } from '@mantine/core';
import { DayField, emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { useOwnUnits } from '../use-own-units.ts';
import type { Model } from '../wire.ts';

interface Given {
  unitId: string;
  note: string;
  holdsOn: string | null;
}

/** Declares that one's unit works by a lesson or model: its own word, since a day. */
export function AdoptDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const working = model.adoptions.filter(({ endedOn }) => !endedOn).map(({ unit }) => unit.id);
  const units = useOwnUnits(['leader']).filter(
    ({ value }) => value !== model.unit.id && !working.includes(value),
  );
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: { unitId: units[0]?.value ?? '', note: '', holdsOn: today },
    missingIn: ({ holdsOn }) => emptyOf({ holdsOn }, { holdsOn: 'insights.day.missing' }),
  });
  const act = async (): Promise<void> => {
    const path = `/models/${model.id}/adoptions`;
    const done = await submit(
      ({ note, ...given }) => ({ method: 'POST', path, body: { ...given, note: note.trim() } }),
      t('insights.adopt.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('insights.adopt.title', { title: model.title })}
      verb={t('insights.adopt')}
      detail={t('insights.adopt.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <NativeSelect
        label={t('insights.column.unit')}
        data={units}
        value={form.unitId}
        onChange={(event) => change({ unitId: event.currentTarget.value })}
        {...fault('unitId')}
      />
      <Textarea
        label={t('insights.adopt.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
        {...fault('note')}
      />
      <DayField
        label={t('insights.adopt.since')}
        value={form.holdsOn}
        max={today}
        onChange={(holdsOn) => change({ holdsOn })}
        required
        {...fault('holdsOn')}
      />
    </FormDialog>
  );
}
