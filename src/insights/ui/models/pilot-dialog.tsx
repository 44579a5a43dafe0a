import { FormDialog, useForm, useGo, useMe, useText } from '#web';
import { useOwnUnits } from '../use-own-units.ts';
import type { Model } from '../wire.ts';
import { PilotFields } from './pilot-fields.tsx';
import { bodyOf, criterion, missingIn, place, type PilotForm } from './pilot-form.ts';

/** Has units below try the model out for a term, by criteria said beforehand. */
export function PilotDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { today } = useMe().workspace;
  const own = useOwnUnits(['leader']);
  const { form, change, fault, send, submit } = useForm<PilotForm, { id: string }>({
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
      (given) => ({ method: 'POST', path, body: bodyOf(given) }),
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
      <PilotFields form={form} change={change} fault={fault} own={own} />
    </FormDialog>
  );
}
