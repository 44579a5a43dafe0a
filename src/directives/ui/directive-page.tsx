import { useState } from 'react';
import {
  Beside,
  Illustrative,
  Notice,
  PageHead,
  Paragraphs,
  Read,
  ReasonAct,
  useAsOf,
  useParam,
  useRead,
  useText,
} from '#web';
import { DirectiveTabs } from './directive-tabs.tsx';
import { DirectiveThread } from './directive-thread.tsx';
import { DirectiveFacts } from './facts.tsx';
import { endedWords } from './ended.ts';
import { FilesSection } from './files-section.tsx';
import { RelateDialog } from './relate-dialog.tsx';
import { RelationsSection } from './relations-section.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { StandingSign } from './standing.tsx';
import type { Directive } from './wire.ts';

/** One directive: what it is, what it rests on, its files and what it was before. */
export default function DirectivePage() {
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
  const [dialog, show] = useState<'relate' | 'withdraw' | null>(null);
  const { id, can, withdrawn } = directive;
  const others = [
    ...(can['relate']
      ? [{ word: t('directives.relate'), icon: 'link' as const, act: () => show('relate') }]
      : []),
    ...(can['withdraw']
      ? [{ word: t('directives.withdraw'), icon: 'trash' as const, act: () => show('withdraw') }]
      : []),
  ];
  return (
    <>
      <PageHead
        eyebrow={`${t(`directives.type.${directive.type}`)} · ${directive.number}`}
        title={directive.title}
        action={
          can['edit'] ? { word: t('directives.edit'), icon: 'edit', to: `/directives/${id}/edit` } : null
        }
        others={others}
      >
        <StandingSign standing={directive.standing} />
        {directive.illustrative && <Illustrative />}
      </PageHead>
      {withdrawn && (
        <Notice tone="late" live>
          {endedWords('directives.withdrawn.notice', withdrawn, t)}
        </Notice>
      )}
      <DirectiveTabs id={id} current="directive" />
      <DirectiveFacts directive={directive} />
      {directive.summary && <Paragraphs text={directive.summary} />}
      <RelationsSection directive={directive} onRelate={() => show('relate')} />
      <Beside place="directive" id={id} part="" />
      <FilesSection directive={directive} />
      <RevisionsSection directive={directive} />
      {dialog === 'relate' && <RelateDialog directive={directive} onClose={() => show(null)} />}
      {dialog === 'withdraw' && (
        <ReasonAct
          path={`/directives/${id}/withdraw`}
          title={t('directives.withdraw.title')}
          detail={t('directives.withdraw.detail')}
          verb={t('directives.withdraw')}
          said={t('directives.withdraw.done')}
          onDone={() => show(null)}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}
