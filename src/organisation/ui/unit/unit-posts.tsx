import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, useText } from '#web';
import css from '../organisation.module.css';
import { EndPostDialog } from '../people/end-post-dialog.tsx';
import type { Post, Unit } from '../wire.ts';

/** Who holds posts in the unit on the day, and the acts of its administrators. */
export function UnitPosts({ unit }: { unit: Unit }) {
  const t = useText();
  const [ending, end] = useState<Post | null>(null);
  const may = unit.can['appoint'] ?? false;
  if (unit.posts.length === 0 && !may) return null;
  return (
    <section className={css.section}>
      <h2>{t('organisation.ui.posts')}</h2>
      {unit.posts.length === 0 && <p className={css.nothing}>{t('organisation.ui.posts.none')}</p>}
      <ul className={css.list}>
        {unit.posts.map((post) => (
          <li key={post.id}>
            <span className={css.entry}>
              <Icon name="person" size={14} />
              <span>
                {post.title}
                {post.person.name !== post.title && <span className={css.soft}> · {post.person.name}</span>}
              </span>
              <span className={css.aside}>{t(`organisation.role.${post.role}`)}</span>
              <span className={css.aside}>
                {post.to
                  ? t('organisation.ui.fromTo', { from: t.format.day(post.from), to: t.format.day(post.to) })
                  : t('organisation.ui.fromDay', { from: t.format.day(post.from) })}
              </span>
            </span>
            {may && post.to === null && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => end(post)}
                aria-label={t('organisation.ui.endPost.of', { title: post.title })}
              >
                {t('organisation.ui.endPost')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && <EndPostDialog post={ending} onClose={() => end(null)} />}
    </section>
  );
}
