import { useText } from '#web';
import css from './changing.module.css';
import type { ToldChange } from '../wire.ts';

const CUT = 160;
const cut = (words: string) => (words.length > CUT ? `${words.slice(0, CUT)}…` : words);

/** What a change does, in a sentence, with the words that go and come. */
export function ToldChanges({ changes, all }: { changes: ToldChange[]; all?: number }) {
  const t = useText();
  if (!changes.length) return t('amendments.changes.none');
  return (
    <>
      {changes.map((one, n) => (
        <div key={n} className={css.change}>
          {t(`amendments.told-change.${one.kind}`, {
            place: one.place,
            spot: one.side ? t(`amendments.side.${one.side}`) : '',
            in: one.kind === 'renumber' || one.kind === 'move' ? one.in : '',
          })}{' '}
          {one.out && <del className={css.out}>{cut(one.out)}</del>}{' '}
          {one.in && one.kind !== 'renumber' && one.kind !== 'move' && (
            <ins className={css.in}>{cut(one.in)}</ins>
          )}
        </div>
      ))}
      {all !== undefined && all > changes.length && (
        <div className={css.change}>{t('amendments.change.more', { count: all - changes.length })}</div>
      )}
    </>
  );
}
