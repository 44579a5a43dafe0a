import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ComponentType } from 'react';
import { useAddressValue, useText } from '#web';
import type { Act } from './act-dialogs.tsx';
import { waitsForVerification } from './acts.ts';
import { HistorySection } from './history-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { MilestonesSection } from './milestones-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { VerificationSection } from './verification-section.tsx';
import type { Undertaking } from './wire.ts';
import css from './sections.module.css';

export interface SectionProps {
  undertaking: Undertaking;
  onAct: (act: Act) => void;
}

const SECTIONS: Record<string, ComponentType<SectionProps>> = {
  overview: OverviewSection,
  milestones: MilestonesSection,
  indicators: IndicatorsSection,
  reports: ReportsSection,
  verification: VerificationSection,
  history: HistorySection,
};

/** How many things a section holds, where that is known without opening it. */
function howMany(name: string, undertaking: Undertaking): number | null {
  if (name === 'milestones') return undertaking.milestones.length;
  if (name === 'indicators') return undertaking.indicators.length;
  return null;
}

/** Brings into sight what was chosen where there is little room: its name among the tabs; below a long head, its section. */
function useInSight(shown: string) {
  const tabs = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const box = tabs.current;
    const tab = box?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    if (tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - 48;
    if (shown !== before.current && box && box.getBoundingClientRect().top > window.innerHeight * 0.75)
      box.scrollIntoView();
    before.current = shown;
  }, [shown]);
  return tabs;
}

/** The parts of an undertaking's page; the one shown stands in the address. */
export function Sections(props: SectionProps) {
  const t = useText();
  const [tab = 'overview', choose] = useAddressValue('tab');
  const shown = tab in SECTIONS ? tab : 'overview';
  const Section = SECTIONS[shown]!;
  const tabs = useInSight(shown);
  return (
    <Tabs
      ref={tabs}
      value={shown}
      onChange={(next) => choose(next === 'overview' ? undefined : (next ?? undefined))}
      className={css.tabs}
      keepMounted={false}
    >
      <Tabs.List className={css.tabList}>
        {Object.keys(SECTIONS).map((name) => {
          const count = howMany(name, props.undertaking);
          return (
            <Tabs.Tab key={name} value={name}>
              {t(`delivery.section.${name}`)}
              {count !== null && count > 0 && <span className={css.tabCount}>{t.format.number(count)}</span>}
              {name === 'verification' && waitsForVerification(props.undertaking) && (
                <span className={css.waits}>{t('delivery.section.waits')}</span>
              )}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value={shown} className={css.panel}>
        <Section {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}
