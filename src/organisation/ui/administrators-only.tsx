import type { ReactNode } from 'react';
import { Empty, PageHead, useMe, useText } from '#web';

/** A page for administrators; others are told whose business it is. */
export function AdministratorsOnly({ title, children }: { title: string; children: ReactNode }) {
  const t = useText();
  const { can } = useMe();
  if (can['administer']) return children;
  return (
    <>
      <PageHead eyebrow={t('organisation.ui.organisation')} title={title} print={false} />
      <Empty
        title={t('organisation.ui.mayNot')}
        detail={t('organisation.ui.mayNot.detail')}
        step={{ word: t('organisation.ui.organisation'), to: '/organisation' }}
      />
    </>
  );
}
