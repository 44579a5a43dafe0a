import { Select, Textarea } from '@mantine/core';
import { FormDialog, useForm, useGo, useMe, usePost, useRead, useText } from '#web';
import { useSeat, type CountReply } from '#delivery/ui';
import { useInspectingUnits } from '../writing/use-inspecting-units.ts';
import { LotFields, ScopeFields } from './draw-fields.tsx';
import { bodyOf, missingInDraw, startOf, type Draw, type DrawStart } from './draw-form.ts';

interface DrawDialogProps {
  start?: DrawStart | undefined;
  onClose: () => void;
}

/** Draws a sample of claimed completions by a seed that is shown and may be stated, then goes to it. */
export function DrawDialog({ start, onClose }: DrawDialogProps) {
  const t = useText();
  const go = useGo();
  const { workspace, posts } = useMe();
  const seat = useSeat();
  const units = useInspectingUnits();
  const { form, change, fault, send, submit } = useForm<Draw, { id: string }>({
    start: () => startOf({ unitId: units[0]?.id ?? null, posts, seat, today: workspace.today }, start),
    missingIn: missingInDraw,
  });
  const draw = async (): Promise<void> => {
    const done = await submit(
      (given) => ({ method: 'POST', path: '/inspection-samples', body: bodyOf(given) }),
      t('inspection.draw.told'),
    );
    if (!done) return;
    onClose();
    go(`/inspection/samples/${done.body.id}`);
  };
  return (
    <FormDialog
      wide
      title={t('inspection.draw.title')}
      verb={t('inspection.draw.verb')}
      detail={<Population form={form} />}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void draw()}
      onClose={onClose}
    >
      <LotFields {...{ form, change, fault }} today={workspace.today} />
      <ScopeFields {...{ form, change, fault }} />
      {units.length > 1 && (
        <Select
          label={t('inspection.draw.unit')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.unitId}
          onChange={(unitId) => change({ unitId })}
          allowDeselect={false}
          required
          {...fault('unitId')}
        />
      )}
      <Textarea
        label={t('inspection.draw.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        {...fault('note')}
      />
    </FormDialog>
  );
}

/** From how many claims would be drawn, before it is done. */
function Population({ form: { of, under, kind, field, level, day } }: { form: Draw }) {
  const t = useText();
  const reading = useRead<CountReply>(of && day ? '/counts' : null, {
    ...{ unit: of?.id, under: under?.id, kind, field, level, asOf: day },
  });
  const claimed = reading.data?.count.claimed;
  return (
    <>
      {t('inspection.draw.detail')}{' '}
      {claimed !== undefined && !reading.stale && (
        <strong>{t('inspection.draw.population', { count: claimed })}</strong>
      )}
    </>
  );
}
