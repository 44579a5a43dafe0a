import { useApplication } from '../application.tsx';
import { useMe, usePost } from '../me.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { useText } from '../text.tsx';
import css from './person-menu.module.css';

/** The first letters of the last two words: Vietnamese names end with the given name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word[0]?.toUpperCase())
    .join('');
}

/** The person, by initials; behind them the posts, to choose in which one they stand, the account and the way out. */
export function PersonMenu() {
  const t = useText();
  const { person, posts } = useMe();
  const { post, choosePost } = usePost();
  const { signOut, account } = useApplication().parts;
  const leave = async (): Promise<void> => {
    await signOut();
    location.assign('/');
  };
  const items = posts.map((one) => ({
    word: one.title,
    detail: one.unitName,
    checked: one.id === post?.id,
    act: () => choosePost(one.id),
  }));
  const own: MenuItem[] = account ? [{ word: t(account.key), icon: 'shield', to: account.to }] : [];
  return (
    <Menu
      label={t('web.person')}
      head={person.name}
      items={[...items, ...own, { word: t('web.signOut'), icon: 'leave', act: () => void leave() }]}
      button={(given) => (
        <button
          type="button"
          className={css.person}
          aria-label={t('web.person.menu', { name: person.name })}
          {...given}
        >
          {initials(person.name)}
        </button>
      )}
    />
  );
}
