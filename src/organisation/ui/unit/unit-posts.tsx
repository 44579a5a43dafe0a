import { Entries, Entry, EntryDetail, Hint, Icon, Section, useText } from '#web';
import { EndPostButton } from '../people/end-post-button.tsx';
import { PostPeriod } from '../people/post-period.tsx';
import type { Unit } from '../wire.ts';

/** Who holds posts in the unit on the day, and the acts of its administrators. */
export function UnitPosts({ unit }: { unit: Unit }) {
  const t = useText();
  const may = unit.can['appoint'] ?? false;
  if (unit.posts.length === 0 && !may) return null;
  return (
    <Section title={t('organisation.ui.posts')}>
      {unit.posts.length === 0 && <Hint>{t('organisation.ui.posts.none')}</Hint>}
      <Entries lead={14}>
        {unit.posts.map((post) => (
          <Entry
            key={post.id}
            lead={<Icon name="person" size={14} />}
            act={may && <EndPostButton post={post} />}
          >
            <strong>{post.title}</strong>
            <EntryDetail>
              {post.person.name !== post.title && `${post.person.name} · `}
              {t(`organisation.role.${post.role}`)} · <PostPeriod post={post} />
            </EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
