import { Tabs, useText } from '#web';

/** The views of a programme, each at its own address. */
export function ProgrammeTabs({ names, current, path }: { names: string[]; current: string; path: string }) {
  const t = useText();
  const tabs = names.map((name, at) => ({
    name,
    word: t(`delivery.programmes.tab.${name}`),
    to: path,
    search: { tab: at === 0 ? undefined : name },
  }));
  return <Tabs label={t('delivery.programmes.tabs')} tabs={tabs} current={current} />;
}
