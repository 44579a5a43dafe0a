import { Button, Switch } from '@mantine/core';
import { Icon, useText } from '#web';
import css from '../organisation.module.css';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { blankUnit, targetsOf, type Transfer } from './drafting.ts';
import { NewUnitFields } from './new-unit-fields.tsx';
import { ShareTable } from './share-table.tsx';

interface TransferFieldsProps {
  value: Transfer;
  onChange: (transfer: Transfer) => void;
  asOf: string;
  others: Pick[];
}

/** Whose work goes to whom: the former units, those that take it up, and in what share. */
export function TransferFields({ value, onChange, asOf, others }: TransferFieldsProps) {
  const t = useText();
  const put = (part: Partial<Transfer>): void => onChange({ ...value, ...part });
  const { from, into, founded } = value;
  const single = value.do === 'split';
  const oneTarget = value.do === 'merge' && targetsOf(value).length > 0;
  const taken = [...from, ...into].map(({ id }) => id);
  const own = founded.map(({ key }) => key);
  return (
    <>
      <fieldset className={css.side}>
        <legend>{t('organisation.ui.from')}</legend>
        <PickedList picked={from} onRemove={(id) => put({ from: from.filter((one) => one.id !== id) })} />
        {!(single && from.length > 0) && (
          <UnitPicker
            key={from.length}
            label={t(single ? 'organisation.ui.unit' : 'organisation.ui.addFormer')}
            value={null}
            onChange={(unit) => unit && put({ from: [...from, unit] })}
            asOf={asOf}
            others={others.filter(({ id }) => !own.includes(id))}
            except={taken}
          />
        )}
        <Switch
          label={t('organisation.ui.ends')}
          checked={value.ends}
          onChange={(event) => put({ ends: event.currentTarget.checked })}
        />
      </fieldset>
      <fieldset className={css.side}>
        <legend>{t('organisation.ui.to')}</legend>
        {founded.map((unit, at) => (
          <div key={unit.key} className={css.newUnit}>
            <p>
              {t('organisation.ui.newUnit')}
              <button
                type="button"
                className={css.act}
                onClick={() => put({ founded: founded.filter(({ key }) => key !== unit.key) })}
                aria-label={t('organisation.ui.remove', { name: unit.name || t('organisation.ui.newUnit') })}
              >
                <Icon name="close" size={14} />
              </button>
            </p>
            <NewUnitFields
              value={unit}
              onChange={(changed) =>
                put({ founded: founded.map((one, index) => (index === at ? changed : one)) })
              }
              asOf={asOf}
              others={others}
            />
          </div>
        ))}
        <PickedList picked={into} onRemove={(id) => put({ into: into.filter((one) => one.id !== id) })} />
        {!oneTarget && (
          <div className={css.addTarget}>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name="plus" size={12} />}
              onClick={() => put({ founded: [...founded, blankUnit()] })}
            >
              {t('organisation.ui.addNew')}
            </Button>
            <UnitPicker
              key={into.length}
              label={t('organisation.ui.addStanding')}
              value={null}
              onChange={(unit) => unit && put({ into: [...into, unit] })}
              asOf={asOf}
              others={others.filter(({ id }) => !own.includes(id))}
              except={taken}
            />
          </div>
        )}
      </fieldset>
      {from.length > 0 && targetsOf(value).length > 1 && <ShareTable value={value} onChange={onChange} />}
    </>
  );
}

function PickedList({ picked, onRemove }: { picked: Pick[]; onRemove: (id: string) => void }) {
  const t = useText();
  if (picked.length === 0) return null;
  return (
    <ul className={css.picked}>
      {picked.map(({ id, name, code }) => (
        <li key={id}>
          <span>
            {name} <span className={css.faint}>{code}</span>
          </span>
          <button
            type="button"
            className={css.act}
            onClick={() => onRemove(id)}
            aria-label={t('organisation.ui.remove', { name })}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
