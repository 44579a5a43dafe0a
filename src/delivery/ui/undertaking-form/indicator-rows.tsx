import { Select, TextInput } from '@mantine/core';
import {
  DayField,
  FormPart,
  newKey,
  NumberField,
  RemovableRow,
  Repeated,
  useText,
  type FaultOf,
  type OneOf,
} from '#web';
import type { IndicatorRow } from './form.ts';
import css from './indicator-rows.module.css';

interface IndicatorRowsProps {
  rows: IndicatorRow[];
  onChange: (rows: IndicatorRow[]) => void;
  fault: FaultOf;
}

function blankRow(): IndicatorRow {
  return {
    key: newKey(),
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
    <FormPart title={t('delivery.section.indicators')} detail={t('delivery.indicators.none.detail')}>
      <Repeated rows={rows} onChange={onChange} blank={blankRow} add={t('delivery.form.indicator.add')}>
        {(one) => {
          const given = { ...one, fault: (field: string) => fault(`indicators.${one.at}.${field}`) };
          return (
            <div
              className={css.block}
              role="group"
              aria-label={t('delivery.form.indicator', { number: one.at + 1 })}
            >
              <Name {...given} />
              <Values {...given} />
            </div>
          );
        }}
      </Repeated>
    </FormPart>
  );
}

type OneIndicator = OneOf<IndicatorRow> & { fault: FaultOf };

/** What is measured, and in what. */
function Name({ row, at, change, remove, fault }: OneIndicator) {
  const t = useText();
  return (
    <RemovableRow remove={t('delivery.form.indicator.remove', { number: at + 1 })} onRemove={remove}>
      <TextInput
        label={t('delivery.form.indicator.name')}
        value={row.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('name')}
      />
      <TextInput
        label={t('delivery.form.indicator.measure')}
        placeholder="%"
        value={row.measure}
        onChange={(event) => change({ measure: event.currentTarget.value })}
        maxLength={60}
        required
        {...fault('measure')}
      />
    </RemovableRow>
  );
}

/** From where to where, by when, and which way is good. */
function Values({ row, change, fault }: OneIndicator) {
  const t = useText();
  return (
    <div className={css.values}>
      <NumberField
        label={t('delivery.indicators.baseline')}
        value={row.baseline}
        onChange={(baseline) => change({ baseline })}
        {...fault('baseline')}
      />
      <DayField
        label={t('delivery.form.indicator.baselineOn')}
        value={row.baselineOn}
        onChange={(baselineOn) => change({ baselineOn })}
        {...fault('baselineOn')}
      />
      <NumberField
        label={t('delivery.indicators.target')}
        value={row.target}
        onChange={(target) => change({ target })}
        required
        {...fault('target')}
      />
      <DayField
        label={t('delivery.form.indicator.targetOn')}
        value={row.targetOn}
        onChange={(targetOn) => change({ targetOn })}
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
        onChange={(direction) => direction && change({ direction: direction as 'up' | 'down' })}
        allowDeselect={false}
      />
    </div>
  );
}
