import { useState } from 'react';
import {
  ChoiceFilter,
  Filters,
  PageHead,
  Read,
  useAddressValue,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { STUDY_SCOPES } from '../study-kinds.ts';
import { DirectiveTabs } from '../directive-tabs.tsx';
import { DirectiveThread } from '../directive-thread.tsx';
import { StandingSign } from '../standing.tsx';
import type { Directive, Dissemination } from '../wire.ts';
import { Numbers } from './numbers.tsx';
import { NumberTables } from './number-tables.tsx';
import { RequestDialog } from './request-dialog.tsx';
import { RequestsSection } from './requests-section.tsx';
import { StudyDialog } from './study-dialog.tsx';
import { StudyLists } from './study-lists.tsx';

/** How far the study of one directive has come: what was asked, the numbers down the tree, the lists behind them. */
export default function DisseminationPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Directive>(`/directives/${id}`, { asOf });
  return (
    <Read of={reading}>
      {(directive) => (
        <DirectiveThread directive={directive}>
          <Whole key={directive.id} directive={directive} />
        </DirectiveThread>
      )}
    </Read>
  );
}

function Whole({ directive }: { directive: Directive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [unit] = useAddressValue('unit');
  const [of] = useAddressValue('of');
  const [dialog, show] = useState<'record' | 'request' | null>(null);
  const { id } = directive;
  const reading = useRead<Dissemination>(`/directives/${id}/dissemination`, { asOf, unit, of });
  const can = reading.data?.can ?? {};
  const request = { word: t('directives.study.request'), icon: 'send' as const, act: () => show('request') };
  return (
    <>
      <PageHead
        eyebrow={`${t(`directives.type.${directive.type}`)} · ${directive.number}`}
        title={directive.title}
        action={
          can['record']
            ? { word: t('directives.study.record'), icon: 'plus', act: () => show('record') }
            : null
        }
        others={can['request'] ? [request] : []}
      >
        <StandingSign standing={directive.standing} />
      </PageHead>
      <DirectiveTabs id={id} current="dissemination" />
      <Read of={reading}>
        {(told) => (
          <>
            <RequestsSection told={told} />
            {told.asked && <ScopeFilter told={told} />}
            <Numbers id={id} told={told} />
            <NumberTables id={id} told={told} />
            <StudyLists id={id} told={told} />
            {dialog === 'record' && (
              <StudyDialog
                directive={directive}
                units={ownFirst(told.recordFor, told)}
                onClose={() => show(null)}
              />
            )}
            {dialog === 'request' && (
              <RequestDialog id={id} units={ownFirst(told.requestFor, told)} onClose={() => show(null)} />
            )}
          </>
        )}
      </Read>
    </>
  );
}

/** Units with the one that is looked at first. */
function ownFirst<Unit extends { id: string }>(units: Unit[], { unit }: Dissemination): Unit[] {
  return units.toSorted((a, b) => Number(b.id === unit.id) - Number(a.id === unit.id));
}

/** Over which units it is counted: those that were asked, or all. */
function ScopeFilter({ told }: { told: Dissemination }) {
  const t = useText();
  const choices = STUDY_SCOPES.map((value) => ({ value, label: t(`directives.study.of.${value}`) }));
  return (
    <Filters>
      <ChoiceFilter name="of" label={t('directives.study.of')} choices={choices} initial={told.of} />
    </Filters>
  );
}
