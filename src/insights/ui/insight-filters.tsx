import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  ChoiceFilter,
  Filters,
  FinderField,
  useAddressValue,
  useAsOf,
  useRead,
  useText,
  WordsFilter,
} from '#web';
import { inReadingOrder, type Review } from '#review/ui';
import { FIELDS, LEVELS } from '#organisation/ui';
import { HORIZONS, KINDS, SORTS, SOURCES, STRENGTHS } from './choices.ts';

interface InsightFiltersProps {
  review: Review;
  clear: string | null;
  children: ReactNode;
}

/** By what a review's insights are narrowed, and in which order they are read. */
export function InsightFilters({ review, clear, children }: InsightFiltersProps) {
  const t = useText();
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const sections = inReadingOrder(review.outline)
    .filter(({ section }) => section.kind === 'insights' || section.kind === 'text')
    .map(({ section }) => ({ value: section.id, label: `${section.number} ${section.title}`.trim() }));
  return (
    <Filters words={<WordsFilter label={t('insights.filter.q')} />} clear={clear}>
      <ChoiceFilter name="kind" label={t('insights.column.kind')} choices={say(KINDS, 'review.insight')} />
      <ChoiceFilter
        name="field"
        label={t('insights.column.field')}
        choices={[...say(FIELDS, 'organisation.field'), { value: 'none', label: t('insights.field.none') }]}
      />
      <ChoiceFilter
        name="level"
        label={t('insights.column.level')}
        choices={say(LEVELS, 'organisation.level')}
      />
      <ChoiceFilter
        name="strength"
        label={t('insights.column.strength')}
        choices={say(STRENGTHS, 'insights.strength')}
      />
      <ChoiceFilter
        name="horizon"
        label={t('insights.column.horizon')}
        choices={say(HORIZONS, 'insights.horizon')}
      />
      <ChoiceFilter
        name="source"
        label={t('insights.column.source')}
        choices={say(SOURCES, 'insights.source')}
      />
      <ChoiceFilter name="section" label={t('insights.filter.section')} choices={sections} />
      <ProvisionFilter />
      <UnitFilter />
      {children}
      <ChoiceFilter
        name="sort"
        initial="unit"
        label={t('insights.sort')}
        choices={say(SORTS, 'insights.sort')}
      />
    </Filters>
  );
}

function ProvisionFilter() {
  const t = useText();
  const [provision = '', change] = useAddressValue('provision');
  const [typed, type] = useState(provision);
  return (
    <TextInput
      size="xs"
      aria-label={t('insights.column.provision')}
      placeholder={t('insights.column.provision')}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => change(typed.trim() || undefined)}
      onKeyDown={(event) => event.key === 'Enter' && change(typed.trim() || undefined)}
    />
  );
}

function UnitFilter() {
  const t = useText();
  const { asOf } = useAsOf();
  const [unit, change] = useAddressValue('unit');
  const { data } = useRead<{ name: string }>(unit ? `/units/${unit}` : null, { asOf });
  const named = unit ? { id: unit, name: data?.name ?? '…' } : null;
  return (
    <FinderField<{ id: string; name: string; code: string }>
      // The name comes after the page: what is typed begins with it.
      key={named?.name ?? ''}
      label={t('insights.filter.unit')}
      placeholder={t('insights.filter.unit')}
      path="/units"
      choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
      value={named}
      onChange={(choice) => change(choice?.id)}
      clearable={unit !== undefined}
      filter
    />
  );
}
