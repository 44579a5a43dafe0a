import { useMe, usePost } from '../me.tsx';
import { useAsOf } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './print-head.module.css';

/** Stands at the top of what is printed only: whose page this is, and as of which day. */
export function PrintHead() {
  const t = useText();
  const { workspace } = useMe();
  const { post } = usePost();
  const { asOf } = useAsOf();
  return (
    <div className={css.head} aria-hidden="true">
      <span>{post?.unitName ?? workspace.name}</span>
      <span>{t('web.asOf.printed', { day: t.format.day(asOf) })}</span>
    </div>
  );
}
