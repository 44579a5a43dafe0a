import { Illustrative, Link, PageHead, State, useText, type Say } from '#web';
import type { Act } from './act-dialogs.tsx';
import { headActs } from './acts.ts';
import { Core, Draft } from './marks.tsx';
import type { Undertaking } from './wire.ts';

interface UndertakingHeadProps {
  undertaking: Undertaking;
  onAct: (act: Act) => void;
}

/** What it is, how it stands on the day, and what may be done with it. */
export function UndertakingHead({ undertaking, onAct }: UndertakingHeadProps) {
  const t = useText();
  const { state, late, draft } = undertaking;
  const { primary, others } = headActs(undertaking, { t, onAct });
  return (
    <PageHead
      eyebrow={[t(`delivery.kind.${undertaking.kind}`), undertaking.code].filter(Boolean).join(' · ')}
      title={undertaking.title}
      action={primary}
      others={others}
      description={
        standingOf(undertaking, t) ?? (undertaking.kind === 'programme' && <Richer id={undertaking.id} />)
      }
    >
      {state && <State state={state} late={late} />}
      {draft && <Draft />}
      {undertaking.core && <Core />}
      {undertaking.illustrative && <Illustrative />}
    </PageHead>
  );
}

/** A programme's own page shows more: the cascade, the counts by unit, two days compared. */
function Richer({ id }: { id: string }) {
  const t = useText();
  return <Link to={`/programmes/${id}`}>{t('delivery.undertaking.programmePage')}</Link>;
}

/** What the state does not say by itself: a draft's privacy, a day before the issue. */
function standingOf({ draft, state, owner, asOf }: Undertaking, t: Say): string | undefined {
  if (draft) return t('delivery.undertaking.draft.private', { unit: owner.name });
  return state ? undefined : t('delivery.undertaking.notYet', { day: t.format.day(asOf) });
}
