import { Button, Switch } from '@mantine/core';
import { Icon, RemoveButton, useText } from '#web';
import { UnitPicker, type Pick } from '../unit-picker.tsx';
import { blankUnit, targetsOf, type NewUnit, type Transfer } from './drafting.ts';
import { NewUnitFields } from './new-unit-fields.tsx';
import { PickedUnits } from './picked-units.tsx';
import { ShareTable } from './share-table.tsx';
import css from './transfer-fields.module.css';

interface TransferFieldsProps {
  value: Transfer;
  onChange: (transfer: Transfer) => void;
  asOf: string;
  others: Pick[];
}

interface SideProps extends Omit<TransferFieldsProps, 'onChange'> {
  put: (part: Partial<Transfer>) => void;
}

/** Whose work goes to whom: the former units, those that take it up, and in what share. */
export function TransferFields({ onChange, ...given }: TransferFieldsProps) {
  const { value } = given;
  const put = (part: Partial<Transfer>): void => onChange({ ...value, ...part });
  return (
    <>
      <FormerUnits {...given} put={put} />
      <TakingUnits {...given} put={put} />
      {value.from.length > 0 && targetsOf(value).length > 1 && (
        <ShareTable value={value} onChange={onChange} />
      )}
    </>
  );
}

/** What may be picked on a side: nothing that is picked already, and nothing that this very step founds. */
function choicesOf({ value: { from, into, founded }, others }: SideProps) {
  const own = founded.map(({ key }) => key);
  return {
    others: others.filter(({ id }) => !own.includes(id)),
    except: [...from, ...into].map(({ id }) => id),
  };
}

function FormerUnits(props: SideProps) {
  const t = useText();
  const { value, put, asOf } = props;
  const { from } = value;
  const single = value.do === 'split';
  return (
    <fieldset className={css.side}>
      <legend>{t('organisation.ui.from')}</legend>
      <PickedUnits picked={from} onChange={(left) => put({ from: left })} />
      {!(single && from.length > 0) && (
        <UnitPicker
          key={from.length}
          label={t(single ? 'organisation.ui.unit' : 'organisation.ui.addFormer')}
          value={null}
          onChange={(unit) => unit && put({ from: [...from, unit] })}
          asOf={asOf}
          {...choicesOf(props)}
        />
      )}
      <Switch
        label={t('organisation.ui.ends')}
        checked={value.ends}
        onChange={(event) => put({ ends: event.currentTarget.checked })}
      />
    </fieldset>
  );
}

function TakingUnits(props: SideProps) {
  const t = useText();
  const { value, put, asOf, others } = props;
  const { into, founded } = value;
  const full = value.do === 'merge' && targetsOf(value).length > 0;
  return (
    <fieldset className={css.side}>
      <legend>{t('organisation.ui.to')}</legend>
      {founded.map((unit, at) => (
        <FoundedUnit
          key={unit.key}
          unit={unit}
          onChange={(changed) => put({ founded: founded.with(at, changed) })}
          onRemove={() => put({ founded: founded.toSpliced(at, 1) })}
          {...{ asOf, others }}
        />
      ))}
      <PickedUnits picked={into} onChange={(left) => put({ into: left })} />
      {!full && (
        <div className={css.add}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={12} />}
            onClick={() => put({ founded: [...founded, blankUnit()] })}
          >
            {t('organisation.ui.addNew')}
          </Button>
          <div className={css.standing}>
            <UnitPicker
              key={into.length}
              label={t('organisation.ui.addStanding')}
              value={null}
              onChange={(unit) => unit && put({ into: [...into, unit] })}
              asOf={asOf}
              {...choicesOf(props)}
            />
          </div>
        </div>
      )}
    </fieldset>
  );
}

interface FoundedUnitProps {
  unit: NewUnit;
  onChange: (unit: NewUnit) => void;
  onRemove: () => void;
  asOf: string;
  others: Pick[];
}

function FoundedUnit({ unit, onChange, onRemove, ...given }: FoundedUnitProps) {
  const t = useText();
  const name = unit.name || t('organisation.ui.newUnit');
  return (
    <div className={css.newUnit}>
      <p>
        {t('organisation.ui.newUnit')}
        <RemoveButton word={t('organisation.ui.remove', { name })} onClick={onRemove} />
      </p>
      <NewUnitFields value={unit} onChange={onChange} {...given} />
    </div>
  );
}
