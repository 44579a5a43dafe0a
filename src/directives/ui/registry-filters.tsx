import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { DayField, Icon, useAddressValue, useGo, useRead, useText } from '#web';
import { RELATED, SORTS, STANDINGS, TYPES } from '../kinds.ts';
import css from './directives.module.css';
import type { Narrowing } from './use-registry.ts';
import { FIELDS } from './wire.ts';

/** Everything by which the registry is narrowed and ordered; all of it stays in the address. */
export function RegistryFilters({ asked }: { asked: Narrowing }) {
  const t = useText();
  const go = useGo();
  const issuers = useRead<{ rows: string[] }>('/directives/issuers').data?.rows ?? [];
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const narrowed = Object.keys(asked).some((name) => name !== 'sort');
  return (
    <search className={css.filters}>
      <Words />
      <Choose name="type" choices={say(TYPES, 'directives.type')} />
      <Choose name="issuer" choices={issuers.map((value) => ({ value, label: value }))} />
      <Choose name="field" choices={say(FIELDS, 'directives.field')} />
      <Choose name="standing" choices={say(STANDINGS, 'directives.standing')} />
      <Choose name="related" choices={say(RELATED, 'directives.related')} />
      <Days asked={asked} />
      <Choose
        name="sort"
        choices={say(
          SORTS.filter((one) => one !== 'date'),
          'directives.sort',
        )}
      />
      {narrowed && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="close" size={12} />}
          onClick={() => go('/directives', { sort: asked.sort })}
        >
          {t('directives.filter.clear')}
        </Button>
      )}
    </search>
  );
}

function Choose({ name, choices }: { name: keyof Narrowing; choices: { value: string; label: string }[] }) {
  const t = useText();
  const [value, change] = useAddressValue(name);
  const word = t(`directives.filter.${name}`);
  const unknown = value !== undefined && !choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      size="xs"
      className={css.select}
      aria-label={word}
      data-set={value !== undefined || undefined}
      value={value ?? ''}
      onChange={(event) => change(event.currentTarget.value || undefined)}
      data={[{ value: '', label: word }, ...(unknown ? [{ value, label: value }] : []), ...choices]}
    />
  );
}

function Words() {
  const t = useText();
  const [q, change] = useAddressValue('q');
  const [typed, setTyped] = useState(q ?? '');
  useEffect(() => setTyped(q ?? ''), [q]);
  const settle = useDebouncedCallback((text: string) => change(text.trim() || undefined), 300);
  return (
    <TextInput
      size="xs"
      type="search"
      className={css.words}
      leftSection={<Icon name="magnifier" size={14} />}
      placeholder={t('directives.filter.q.hint')}
      aria-label={t('directives.filter.q')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

/** The days of issue, asked for when they are wanted. */
function Days({ asked }: { asked: Narrowing }) {
  const t = useText();
  const [wanted, want] = useState(asked.from !== undefined || asked.to !== undefined);
  const [, setFrom] = useAddressValue('from');
  const [, setTo] = useAddressValue('to');
  if (!wanted) {
    return (
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Icon name="calendar" size={14} />}
        onClick={() => want(true)}
      >
        {t('directives.filter.days')}
      </Button>
    );
  }
  return (
    <fieldset className={css.days}>
      <legend>{t('directives.filter.days')}</legend>
      <DayField
        label={t('directives.filter.from')}
        value={asked.from ?? null}
        onChange={(day) => setFrom(day ?? undefined)}
        max={asked.to}
      />
      <DayField
        label={t('directives.filter.to')}
        value={asked.to ?? null}
        onChange={(day) => setTo(day ?? undefined)}
        min={asked.from}
      />
    </fieldset>
  );
}
