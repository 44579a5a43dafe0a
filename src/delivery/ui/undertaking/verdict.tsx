import { StateSign, useText } from '#web';
import type { HistoryRow } from './wire.ts';
import css from './verdict.module.css';

/** Inspection's word, with its sign. */
export function Verdict({ fact }: Pick<HistoryRow, 'fact'>) {
  const t = useText();
  return (
    <span className={css.verdict} data-verdict={fact}>
      <StateSign state={fact === 'verified' ? 'verified' : 'returned'} />
      {t(`delivery.fact.${fact}`)}
    </span>
  );
}
