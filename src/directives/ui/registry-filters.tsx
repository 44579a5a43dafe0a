import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { ChoiceFilter, DayField, Filters, Icon, useAddressValue, useRead, useText, WordsFilter } from '#web';
import { FIELDS } from '#organisation/ui';
import { RELATED, SORTS, STANDINGS, TYPES } from '../kinds.ts';
import css from './registry-filters.module.css';
import type { Narrowing } from './use-registry.ts';

/** Everything by which the registry is narrowed and ordered; all of it stays in the address. */
export function RegistryFilters({ asked }: { asked: Narrowing }) {
  const t = useText();
  const issuers = useRead<{ rows: string[] }>('/directives/issuers').data?.rows ?? [];
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const narrowed = Object.keys(asked).some((name) => name !== 'sort');
  const choices = {
    type: say(TYPES, 'directives.type'),
    issuer: issuers.map((value) => ({ value, label: value })),
    field: say(FIELDS, 'organisation.field'),
    standing: say(STANDINGS, 'directives.standing'),
    related: say(RELATED, 'directives.related'),
    sort: say(
      SORTS.filter((one) => one !== 'date' && one !== 'closest'),
      'directives.sort',
    ),
  };
  const clear = asked.sort ? `/directives?sort=${asked.sort}` : '/directives';
  return (
    <Filters words={<WordsFilter label={t('directives.filter.q')} />} clear={narrowed ? clear : null}>
      {Object.entries(choices).map(([name, values]) => (
        <ChoiceFilter key={name} name={name} label={t(`directives.filter.${name}`)} choices={values} />
      ))}
      <Days asked={asked} />
    </Filters>
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
      <VisuallyHidden component="legend">{t('directives.filter.days')}</VisuallyHidden>
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
