import { NativeSelect } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { useOwnUnits } from '../use-own-units.ts';
import { HoldsOnField, WordsField } from '../dialog-fields.tsx';
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
      <WordsField
        label={t('insights.adopt.note')}
        value={form.note}
        onChange={(note) => change({ note })}
        error={fault('note').error}
      />
      <HoldsOnField value={form.holdsOn} onChange={change} fault={fault} label={t('insights.adopt.since')} />
    </FormDialog>
  );
}
