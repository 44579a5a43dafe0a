import { useText } from '#web';
import type { Post } from '../wire.ts';

/** From when to when a post is held, in words. */
export function PostPeriod({ post: { from, to } }: { post: Post }) {
  const t = useText();
  const begin = t.format.day(from);
  return to
    ? t('organisation.ui.fromTo', { from: begin, to: t.format.day(to) })
    : t('organisation.ui.fromDay', { from: begin });
}
