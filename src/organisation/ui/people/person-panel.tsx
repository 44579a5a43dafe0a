import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, Link, Read, SidePanel, useAsOf, useMe, useRead, useText } from '#web';
import css from '../organisation.module.css';
import type { Person, Post } from '../wire.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { EndPostDialog } from './end-post-dialog.tsx';

/** One person with every post they hold or held, beside the list. */
export function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const { can } = useMe();
  const reading = useRead<Person>(`/people/${id}`);
  const [appointing, appoint] = useState(false);
  const [ending, end] = useState<Post | null>(null);
  const person = reading.data;
  const may = can['administer'] ?? false;
  return (
    <>
      <SidePanel
        open
        title={person?.name ?? t('organisation.ui.person')}
        onClose={onClose}
        foot={
          may && person ? (
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={14} />}
              onClick={() => appoint(true)}
            >
              {t('organisation.ui.appoint')}
            </Button>
          ) : undefined
        }
      >
        <Read of={reading}>
          {({ email, signsIn, posts }) => (
            <>
              <p className={css.plain}>
                {email}
                <br />
                <span className={css.faint}>
                  {t(signsIn ? 'organisation.ui.signsIn.yes' : 'organisation.ui.signsIn.no')}
                </span>
              </p>
              <ul className={css.list}>
                {posts.map((post) => (
                  <PostLine key={post.id} post={post} onEnd={may ? () => end(post) : undefined} />
                ))}
              </ul>
            </>
          )}
        </Read>
      </SidePanel>
      {appointing && person && (
        <AppointDialog
          person={{ id, name: person.name, email: person.email }}
          onClose={() => appoint(false)}
        />
      )}
      {ending && <EndPostDialog post={ending} onClose={() => end(null)} />}
    </>
  );
}

function PostLine({ post, onEnd }: { post: Post; onEnd?: (() => void) | undefined }) {
  const t = useText();
  const { today } = useAsOf();
  const over = post.to !== null && post.to <= today;
  return (
    <li data-over={over || undefined}>
      <span className={css.sides}>
        <span>{post.title}</span>
        <Link to={`/units/${post.unit.id}`} search={over ? { asOf: post.from } : undefined}>
          {post.unit.name}
        </Link>
        <span className={css.aside}>
          {t(`organisation.role.${post.role}`)} ·{' '}
          {post.to
            ? t('organisation.ui.fromTo', { from: t.format.day(post.from), to: t.format.day(post.to) })
            : t('organisation.ui.fromDay', { from: t.format.day(post.from) })}
        </span>
      </span>
      {onEnd && post.to === null && (
        <Button
          variant="subtle"
          size="xs"
          onClick={onEnd}
          aria-label={t('organisation.ui.endPost.of', { title: post.title })}
        >
          {t('organisation.ui.endPost')}
        </Button>
      )}
    </li>
  );
}
