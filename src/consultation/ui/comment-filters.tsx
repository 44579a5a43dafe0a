import { LEVELS } from '#organisation/ui';
import { INSIGHT_KINDS } from '#review/ui';
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
import { placeText } from './standing.tsx';
import type { Consultation } from './wire.ts';

const STATES = ['draft', 'open', 'accepted', 'partly', 'declined', 'withdrawn'];
const SORTS = ['place', 'newest', 'unit', 'kind'];
const NARROWING = ['unit', 'level', 'kind', 'place', 'state', 'q'];

/** By what the address narrows the comments. */
export function useCommentNarrowing(): Record<string, string> {
  // The list never changes, so that the order of these calls never does.
  const values = NARROWING.map((name) => [name, useAddressValue(name)[0]] as const);
  return Object.fromEntries(values.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** By what comments are narrowed, and in which order they are read. */
export function CommentFilters({ one, clear }: { one: Consultation; clear: string | null }) {
  const t = useText();
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const places = one.paragraphs
    .filter(({ comments }) => comments > 0)
    .map((each) => ({ value: String(each.place), label: `${placeText(each, t)} (${each.comments})` }));
  const whole = { value: '0', label: `${t('consultation.whole')} (${one.whole})` };
  return (
    <Filters words={<WordsFilter label={t('consultation.filter.q')} />} clear={clear}>
      <ChoiceFilter
        name="place"
        label={t('consultation.column.place')}
        choices={[...(one.whole ? [whole] : []), ...places]}
      />
      <ChoiceFilter
        name="kind"
        label={t('consultation.column.kind')}
        choices={say(INSIGHT_KINDS, 'review.insight')}
      />
      <ChoiceFilter
        name="state"
        label={t('consultation.column.state')}
        choices={say(STATES, 'consultation.comment.state')}
      />
      <ChoiceFilter
        name="level"
        label={t('consultation.filter.level')}
        choices={say(LEVELS, 'organisation.level')}
      />
      <UnitFilter />
      <ChoiceFilter
        name="sort"
        initial="place"
        label={t('consultation.sort')}
        choices={say(SORTS, 'consultation.sort')}
      />
    </Filters>
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
      label={t('consultation.filter.unit')}
      placeholder={t('consultation.filter.unit')}
      path="/units"
      choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
      value={named}
      onChange={(choice) => change(choice?.id)}
      clearable={unit !== undefined}
      filter
    />
  );
}
