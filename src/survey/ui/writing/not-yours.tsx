import { Empty, PageHead, useText } from '#web';

/** Says on a page of writing that this may not be written, or no longer, and where to go back to. */
export function NotYours({ title, detail, back }: { title: string; detail: string; back: string }) {
  const t = useText();
  return (
    <>
      <PageHead title={title} print={false} />
      <Empty
        title={t('survey.write.notYours')}
        detail={detail}
        step={{ word: t('survey.write.back'), to: back }}
      />
    </>
  );
}
