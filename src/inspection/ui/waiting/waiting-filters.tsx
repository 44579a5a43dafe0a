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
import { FIELDS, LEVELS } from '#organisation/ui';
import { useUnitOf } from '../use-unit.ts';
import type { WaitingNarrowing } from './use-waiting.ts';

const KINDS = ['programme', 'scheme', 'item', 'milestone', 'remedy'];

interface Programmes {
  rows: { id: string; code: string | null; title: string }[];
}

interface WaitingFiltersProps {
  asked: WaitingNarrowing;
  /** Whether the server orders: not all of the list is here. */
  ordered: boolean;
}

/** By what the waiting claims are narrowed and ordered; all of it stays in the address. */
export function WaitingFilters({ asked, ordered }: WaitingFiltersProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const { data } = useRead<Programmes>('/counts/programmes', { asOf });
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const programmes = (data?.rows ?? []).map(({ id, code, title }) => ({ value: id, label: code ?? title }));
  return (
    <Filters
      words={<WordsFilter label={t('delivery.counts.filter.q')} />}
      clear={Object.keys(asked).length > 0 ? '/inspection/waiting' : null}
    >
      <ChoiceFilter name="under" label={t('inspection.waiting.filter.under')} choices={programmes} />
      <ChoiceFilter
        name="kind"
        label={t('inspection.draw.kind')}
        choices={say(KINDS, 'delivery.counts.kind')}
      />
      <ChoiceFilter
        name="field"
        label={t('inspection.filter.field')}
        choices={say(FIELDS, 'organisation.field')}
      />
      <ChoiceFilter
        name="level"
        label={t('inspection.filter.level')}
        choices={say(LEVELS, 'delivery.counts.level')}
      />
      <UnitFilter unit={asked.unit} />
      {ordered && (
        <ChoiceFilter
          name="sort"
          label={t('inspection.waiting.sort')}
          choices={say(['due', 'owner'], 'delivery.counts.sort')}
        />
      )}
    </Filters>
  );
}

function UnitFilter({ unit }: { unit: string | undefined }) {
  const t = useText();
  const named = useUnitOf(unit);
  const [, change] = useAddressValue('unit');
  return (
    <FinderField<{ id: string; name: string; code: string }>
      // The name comes after the page: what is typed begins with it.
      key={named.name}
      label={t('inspection.draw.of')}
      path="/units"
      choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
      value={named}
      onChange={(choice) => change(choice?.id)}
      clearable={unit !== undefined}
      filter
    />
  );
}
