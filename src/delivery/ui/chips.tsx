import { useRead, useText, Icon, Link, useAsOf, type Say } from '#web';
import type { Static } from 'typebox';
import type { CountReply, UndertakingView } from '../contract.ts';
import css from './chips.module.css';
import { choicesOf, type FilterName } from './filters.tsx';
import { listLink, NARROWING, type Narrowing } from './questions.ts';

/** The names of what an address can only give by identifier. */
export function useNames({ unit, owner, asked, under, below }: Narrowing) {
  const { asOf } = useAsOf();
  const one = useRead<Static<typeof CountReply>>(unit ? '/counts' : null, { unit, asOf });
  const other = useRead<Static<typeof CountReply>>(owner ? '/counts' : null, { unit: owner, asOf });
  const charged = useRead<Static<typeof CountReply>>(asked ? '/counts' : null, { unit: asked, asOf });
  const top = under ?? below;
  const { data } = useRead<UndertakingView>(top ? `/undertakings/${top}` : null, { asOf });
  const name = data ? (data.code ?? data.title) : '…';
  return {
    unit: one.data?.unit.name ?? '…',
    owner: other.data?.unit.name ?? '…',
    asked: charged.data?.unit.name ?? '…',
    under: name,
    below: name,
  };
}

/** One narrowing in words: "Trạng thái: đã xác nhận". */
function wordOf(
  name: (typeof NARROWING)[number],
  asked: Narrowing,
  { t, names }: { t: Say; names: ReturnType<typeof useNames> },
): string {
  const value = asked[name]!;
  if (name === 'part' || name === 'horizon') return t(`delivery.counts.${name}.${value}`);
  if (name === 'unit' || name === 'owner' || name === 'asked' || name === 'under' || name === 'below')
    return t(`delivery.counts.chip.${name}`, { name: names[name] });
  if (name === 'dueWithin') return t('delivery.counts.chip.dueWithin', { days: Number(value) });
  if (name === 'q') return t('delivery.counts.chip.q', { q: value });
  const labels = value
    .split(',')
    .map((one) => choicesOf(name as FilterName, t).find((choice) => choice.value === one)?.label ?? one);
  return labels.join(', ');
}

/** Everything that something is narrowed to, in words. */
function useWords(asked: Narrowing): { name: (typeof NARROWING)[number]; word: string }[] {
  const t = useText();
  const names = useNames(asked);
  const present = NARROWING.filter((name) => asked[name]);
  return present.map((name) => ({ name, word: wordOf(name, asked, { t, names }) }));
}

/** The same, as files say it above their rows. */
export function useAbout(asked: Narrowing): string[] {
  return useWords(asked).map(({ word }) => word);
}

/** Everything a list is narrowed to, each to be taken away. */
export function Chips({ asked }: { asked: Narrowing }) {
  const t = useText();
  const words = useWords(asked);
  if (words.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={t('delivery.counts.chips')}>
      {words.map(({ name, word }) => (
        <li key={name}>
          <Link
            to={listLink({ ...asked, [name]: undefined })}
            className={css.chip}
            aria-label={t('delivery.counts.chip.remove', { word })}
            title={t('delivery.counts.chip.remove', { word })}
          >
            {word}
            <Icon name="close" size={10} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
