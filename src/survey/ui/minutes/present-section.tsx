import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type * as Y from 'yjs';
import { unaccented } from '#kernel/vietnamese';
import { Fold, Icon, newKey, useText } from '#web';
import { putPresent, SIDES, speakerText, type Side } from '../rules.ts';
import type { Attendee, Delegation } from '../wire.ts';
import css from './minutes.module.css';

interface PresentSectionProps {
  document: Y.Doc;
  present: Attendee[];
  delegation: Delegation;
  host: { id: string; name: string };
}

// The same member has the same name in the minutes wherever they are opened first.
const nameIn = (name: string) =>
  `d-${unaccented(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)}`;

/** Who is there: the delegation's members as they were charged, the host's people and guests as they are put down. */
export function PresentSection({ document, present, delegation, host }: PresentSectionProps) {
  const t = useText();
  const expected = delegation.members.map(({ name }): Attendee => ({
    ...{ id: nameIn(name), side: 'delegation', name, unit: '' },
    ...{ unitId: delegation.unit.id, present: false },
  }));
  const known = new Map(present.map((one) => [one.id, one]));
  const rows = [
    ...expected.map((one) => known.get(one.id) ?? one),
    ...present.filter(({ id }) => !expected.some((one) => one.id === id)),
  ];
  const there = rows.filter((one) => one.present).length;
  return (
    <Fold open={there === 0} summary={t('survey.present', { there, count: rows.length })}>
      {SIDES.map((side) => (
        <fieldset key={side} className={css.side}>
          <legend>{t(`survey.side.${side}`)}</legend>
          {rows.map((one, place) =>
            one.side === side ? (
              <Checkbox
                key={one.id}
                label={speakerText(one)}
                checked={one.present}
                onChange={(event) =>
                  putPresent(document, { ...one, present: event.currentTarget.checked, place })
                }
              />
            ) : null,
          )}
        </fieldset>
      ))}
      <AddPresent
        host={host}
        onAdd={(one) => putPresent(document, { ...one, id: newKey(), present: true, place: rows.length })}
      />
    </Fold>
  );
}

interface AddPresentProps {
  host: { id: string; name: string };
  onAdd: (one: Omit<Attendee, 'id' | 'present'>) => void;
}

function AddPresent({ host, onAdd }: AddPresentProps) {
  const t = useText();
  const [side, setSide] = useState<Side>('host');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const add = () => {
    if (!name.trim()) return;
    const own = side === 'host' ? { unit: host.name, unitId: host.id } : { unit: unit.trim(), unitId: null };
    onAdd({ side, name: name.trim(), ...own });
    setName('');
  };
  return (
    <div className={css.add} role="group" aria-label={t('survey.present.add')}>
      <Select
        label={t('survey.present.side')}
        data={SIDES.map((value) => ({ value, label: t(`survey.side.${value}`) }))}
        value={side}
        onChange={(value) => value && setSide(value as Side)}
        allowDeselect={false}
      />
      <TextInput
        label={t('survey.member.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        maxLength={200}
      />
      {side !== 'host' && (
        <TextInput
          label={t('survey.present.unit')}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          maxLength={200}
        />
      )}
      <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add}>
        {t('survey.present.add')}
      </Button>
    </div>
  );
}
