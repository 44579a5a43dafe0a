import { useState } from 'react';
import { PageHead, Read, ReasonDialog, useAsOf, useParam, useRead, useSend, useText } from '#web';
import { DirectiveThread } from './directive-thread.tsx';
import css from './directives.module.css';
import { Facts } from './facts.tsx';
import { FilesSection } from './files-section.tsx';
import { RelateDialog } from './relate-dialog.tsx';
import { RelationsSection } from './relations-section.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { Illustrative, StandingSign } from './standing.tsx';
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
        <p className={css.notice} role="status">
          {t('directives.withdrawn.notice', {
            moment: t.format.moment(withdrawn.at),
            by: withdrawn.by ?? t('directives.somebody'),
          })}{' '}
          {t('directives.reason', { reason: withdrawn.reason })}
        </p>
      )}
      <Facts directive={directive} />
      {directive.summary && <div className={css.summary}>{directive.summary}</div>}
      <RelationsSection directive={directive} onRelate={() => show('relate')} />
      <FilesSection directive={directive} />
      <RevisionsSection directive={directive} />
      {dialog === 'relate' && <RelateDialog directive={directive} onClose={() => show(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog id={id} onClose={() => show(null)} />}
    </>
  );
}

function WithdrawDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const sending = useSend();
  const withdraw = async (reason: string): Promise<void> => {
    if (
      await sending.act(
        { method: 'POST', path: `/directives/${id}/withdraw`, body: { reason } },
        t('directives.withdraw.done'),
      )
    )
      onClose();
  };
  return (
    <ReasonDialog
      open
      title={t('directives.withdraw.title')}
      detail={t('directives.withdraw.detail')}
      verb={t('directives.withdraw')}
      busy={sending.busy}
      problem={sending.problem}
      onClose={onClose}
      onAct={(reason) => void withdraw(reason)}
    />
  );
}
