import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { DayField, Icon, useText } from '#web';
import type { FaultOf } from './fields.tsx';
import type { IndicatorRow } from './form.ts';
import css from './form.module.css';

interface IndicatorRowsProps {
  rows: IndicatorRow[];
  onChange: (rows: IndicatorRow[]) => void;
  fault: FaultOf;
}

function blankRow(): IndicatorRow {
  return {
    key: crypto.randomUUID(),
    name: '',
    measure: '',
    baseline: null,
    baselineOn: null,
    target: null,
    targetOn: null,
    direction: 'up',
  };
}

/** What is measured, a block each. */
export function IndicatorRows({ rows, onChange, fault }: IndicatorRowsProps) {
  const t = useText();
  return (
    <section className={css.part}>
      <h2>{t('delivery.section.indicators')}</h2>
      <p className={css.detail}>{t('delivery.indicators.none.detail')}</p>
      {rows.map((row, at) => (
        <OneIndicator
          key={row.key}
          row={row}
          at={at}
          fault={(field) => fault(`indicators.${at}.${field}`)}
          onChange={(part) =>
            onChange(rows.map((other, place) => (place === at ? { ...other, ...part } : other)))
          }
          onRemove={() => onChange(rows.filter((_row, place) => place !== at))}
        />
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...rows, blankRow()])}
      >
        {t('delivery.form.indicator.add')}
      </Button>
    </section>
  );
}

interface OneIndicatorProps {
  row: IndicatorRow;
  at: number;
  fault: FaultOf;
  onChange: (part: Partial<IndicatorRow>) => void;
  onRemove: () => void;
}

function OneIndicator({ row, at, fault, onChange, onRemove }: OneIndicatorProps) {
  const t = useText();
  const marks =
    t.language === 'vi'
      ? { decimalSeparator: ',', thousandSeparator: '.' }
      : { decimalSeparator: '.', thousandSeparator: ',' };
  const number = (value: number | string): number | null => (typeof value === 'number' ? value : null);
  return (
    <div className={css.block} role="group" aria-label={t('delivery.form.indicator', { number: at + 1 })}>
      <div className={css.row}>
        <TextInput
          label={t('delivery.form.indicator.name')}
          value={row.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          maxLength={300}
          required
          className={css.wide}
          {...fault('name')}
        />
        <TextInput
          label={t('delivery.form.indicator.measure')}
          placeholder="%"
          value={row.measure}
          onChange={(event) => onChange({ measure: event.currentTarget.value })}
          maxLength={60}
          required
          {...fault('measure')}
        />
        <Button
          variant="subtle"
          className={css.remove}
          px={8}
          aria-label={t('delivery.form.indicator.remove', { number: at + 1 })}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </Button>
      </div>
      <div className={css.quarters}>
        <NumberInput
          label={t('delivery.indicators.baseline')}
          value={row.baseline ?? ''}
          onChange={(value) => onChange({ baseline: number(value) })}
          hideControls
          {...marks}
          {...fault('baseline')}
        />
        <DayField
          label={t('delivery.form.indicator.baselineOn')}
          value={row.baselineOn}
          onChange={(baselineOn) => onChange({ baselineOn })}
          {...fault('baselineOn')}
        />
        <NumberInput
          label={t('delivery.indicators.target')}
          value={row.target ?? ''}
          onChange={(value) => onChange({ target: number(value) })}
          hideControls
          required
          {...marks}
          {...fault('target')}
        />
        <DayField
          label={t('delivery.form.indicator.targetOn')}
          value={row.targetOn}
          onChange={(targetOn) => onChange({ targetOn })}
          required
          {...fault('targetOn')}
        />
        <Select
          label={t('delivery.form.indicator.direction')}
          data={(['up', 'down'] as const).map((value) => ({
            value,
            label: t(`delivery.form.indicator.direction.${value}`),
          }))}
          value={row.direction}
          onChange={(direction) => direction && onChange({ direction: direction as 'up' | 'down' })}
          allowDeselect={false}
        />
      </div>
    </div>
  );
}
