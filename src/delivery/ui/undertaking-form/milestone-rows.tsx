import { TextInput } from '@mantine/core';
import { DayField, FormPart, newKey, RemovableRow, Repeated, useText, type FaultOf } from '#web';
import type { MilestoneRow } from './form.ts';

interface MilestoneRowsProps {
  rows: MilestoneRow[];
  onChange: (rows: MilestoneRow[]) => void;
  fault: FaultOf;
}

/** The dated steps, a row each. */
export function MilestoneRows({ rows, onChange, fault }: MilestoneRowsProps) {
  const t = useText();
  return (
    <FormPart title={t('delivery.section.milestones')} detail={t('delivery.milestones.none.detail')}>
      <Repeated
        rows={rows}
        onChange={onChange}
        blank={(): MilestoneRow => ({ key: newKey(), title: '', dueOn: null })}
        add={t('delivery.form.milestone.add')}
      >
        {({ row, at, change, remove }) => (
          <div role="group" aria-label={t('delivery.form.milestone', { number: at + 1 })}>
            <RemovableRow remove={t('delivery.form.milestone.remove', { number: at + 1 })} onRemove={remove}>
              <TextInput
                label={t('delivery.form.milestone.title')}
                value={row.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
                maxLength={500}
                required
                {...fault(`milestones.${at}.title`)}
              />
              <DayField
                label={t('delivery.undertaking.due')}
                value={row.dueOn}
                onChange={(dueOn) => change({ dueOn })}
                required
                {...fault(`milestones.${at}.dueOn`)}
              />
            </RemovableRow>
          </div>
        )}
      </Repeated>
    </FormPart>
  );
}
