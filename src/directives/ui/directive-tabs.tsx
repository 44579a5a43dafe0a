import { Tabs, useText } from '#web';

/** The views of one directive: what it says, and how far its study has come. */
export function DirectiveTabs({ id, current }: { id: string; current: 'directive' | 'dissemination' }) {
  const t = useText();
  const to = `/directives/${id}`;
  const tabs = [
    { name: 'directive', word: t('directives.tab.directive'), to },
    { name: 'dissemination', word: t('directives.tab.dissemination'), to: `${to}/dissemination` },
  ];
  return <Tabs label={t('directives.tabs')} tabs={tabs} current={current} />;
}
