import { Button, TextInput } from '@mantine/core';
import { DayField, Icon, useText } from '#web';
import type { FaultOf } from './fields.tsx';
import type { MilestoneRow } from './form.ts';
import css from './form.module.css';

interface MilestoneRowsProps {
  rows: MilestoneRow[];
  onChange: (rows: MilestoneRow[]) => void;
  fault: FaultOf;
}

/** The dated steps, a row each. */
export function MilestoneRows({ rows, onChange, fault }: MilestoneRowsProps) {
  const t = useText();
  const put = (at: number, part: Partial<MilestoneRow>): void =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <section className={css.part}>
      <h2>{t('delivery.section.milestones')}</h2>
      <p className={css.detail}>{t('delivery.milestones.none.detail')}</p>
      {rows.map((row, at) => (
        <div
          key={row.key}
          className={css.row}
          role="group"
          aria-label={t('delivery.form.milestone', { number: at + 1 })}
        >
          <TextInput
            label={t('delivery.form.milestone.title')}
            value={row.title}
            onChange={(event) => put(at, { title: event.currentTarget.value })}
            maxLength={500}
            required
            className={css.wide}
            {...fault(`milestones.${at}.title`)}
          />
          <DayField
            label={t('delivery.undertaking.due')}
            value={row.dueOn}
            onChange={(dueOn) => put(at, { dueOn })}
            required
            {...fault(`milestones.${at}.dueOn`)}
          />
          <Button
            variant="subtle"
            className={css.remove}
            px={8}
            aria-label={t('delivery.form.milestone.remove', { number: at + 1 })}
            onClick={() => onChange(rows.filter((_row, place) => place !== at))}
          >
            <Icon name="trash" />
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), title: '', dueOn: null }])}
      >
        {t('delivery.form.milestone.add')}
      </Button>
    </section>
  );
}
