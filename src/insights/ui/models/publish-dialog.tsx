import { NativeSelect } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useMe, useText } from '#web';
import { HoldsOnField } from '../dialog-fields.tsx';
import type { Model } from '../wire.ts';

interface Given {
  audience: string;
  holdsOn: string | null;
}

/** Publishes what is written, to whom its unit chooses. */
export function PublishDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Given>({
    start: { audience: model.audience ?? 'all', holdsOn: today },
    missingIn: ({ holdsOn }) => emptyOf({ holdsOn }, { holdsOn: 'insights.day.missing' }),
  });
  const act = async (): Promise<void> => {
    const path = `/models/${model.id}/publish`;
    const done = await submit((body) => ({ method: 'POST', path, body }), t('insights.publish.told'));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('insights.publish.title', { title: model.title })}
      verb={t('insights.publish')}
      detail={t('insights.publish.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <NativeSelect
        label={t('insights.audience')}
        data={['own', 'below', 'all'].map((value) => ({ value, label: t(`insights.audience.${value}`) }))}
        value={form.audience}
        onChange={(event) => change({ audience: event.currentTarget.value })}
        {...fault('audience')}
      />
      <HoldsOnField value={form.holdsOn} onChange={change} fault={fault} />
    </FormDialog>
  );
}
