import { Icon, useText, type IconName } from '#web';
import css from './standing.module.css';
import type { Standing } from './wire.ts';

const SIGNS: Record<Standing, IconName> = {
  in_force: 'check',
  amended: 'edit',
  replaced: 'refresh',
  withdrawn: 'close',
};

/** What a directive is worth on the day: a sign and a word. */
export function StandingSign({ standing }: { standing: Standing }) {
  const t = useText();
  return (
    <span className={css.standing} data-standing={standing}>
      <Icon name={SIGNS[standing]} size={13} />
      {t(`directives.standing.${standing}`)}
    </span>
  );
}

/** A number and symbol, kept on one line where it is as short as they mostly are. */
export function NumberMark({ number }: { number: string }) {
  return (
    <span className={css.number} data-short={number.length <= 14 || undefined}>
      {number}
    </span>
  );
}
