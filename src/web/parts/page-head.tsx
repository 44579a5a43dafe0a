import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { Link } from '../moving.tsx';
import { useText } from '../text.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import css from './page-head.module.css';

/** Something that can be done from a page's head: goes somewhere, downloads something or acts. */
export interface HeadAct extends Omit<MenuItem, 'checked' | 'detail'> {
  busy?: boolean | undefined;
}

interface PageHeadProps {
  title: string;
  /** What kind of thing this is, above the title: "Chương trình · 01-CTr/TU". */
  eyebrow?: ReactNode;
  description?: ReactNode;
  /** The one primary action of the page. */
  action?: HeadAct | null | undefined;
  /** Everything else that can be done, in a menu. */
  others?: HeadAct[] | undefined;
  /** Offers printing; on unless said otherwise. */
  print?: boolean;
  /** Beside the eyebrow: a state, for example. */
  children?: ReactNode;
}

/** The head of a page: what it is and what can be done with it. Also names the browser's tab. */
export function PageHead({
  title,
  eyebrow,
  description,
  action,
  others = [],
  print = true,
  children,
}: PageHeadProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} – ${t('web.product')}`;
  }, [title, t]);
  return (
    <header className={css.head} data-plain={!action || undefined}>
      <div className={css.words}>
        {(eyebrow || children) && (
          <div className={css.eyebrow}>
            {eyebrow && <span>{eyebrow}</span>}
            {children}
          </div>
        )}
        <h1>{title}</h1>
        {description && <div className={css.description}>{description}</div>}
      </div>
      <div className={css.acts}>
        {print && (
          <Button
            variant="subtle"
            px={10}
            className={css.print}
            onClick={() => window.print()}
            aria-label={t('web.print')}
            title={t('web.print')}
          >
            <Icon name="print" />
          </Button>
        )}
        {others.length > 0 && <Others acts={others} />}
        {action && <Primary act={action} />}
      </div>
    </header>
  );
}

function linkOf({ to, href, act }: HeadAct): object {
  if (to) return { component: Link, to };
  if (href) return { component: 'a', href, download: true };
  return { onClick: act };
}

function Primary({ act }: { act: HeadAct }) {
  return (
    <Button
      {...linkOf(act)}
      loading={act.busy ?? false}
      disabled={act.disabled ?? false}
      leftSection={act.icon && <Icon name={act.icon} />}
    >
      {act.word}
    </Button>
  );
}

function Others({ acts }: { acts: HeadAct[] }) {
  const t = useText();
  return (
    <Menu
      label={t('web.others')}
      items={acts}
      button={(given) => (
        <Button variant="subtle" px={10} aria-label={t('web.others')} title={t('web.others')} {...given}>
          <Icon name="more" />
        </Button>
      )}
    />
  );
}
