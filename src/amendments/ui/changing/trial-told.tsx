import { useQuery } from '@tanstack/react-query';
import { api, Notice, useText } from '#web';
import css from './changing.module.css';
import { ConflictTold } from './conflict-list.tsx';
import { saidIn } from './said.ts';
import { Pieces } from './pieces.tsx';
import type { ChangeSent, Trial } from '../wire.ts';

interface TrialProps {
  driveId: string;
  amendmentId: string | null;
  body: { proposalId: string | null; alternative: string; changes: ChangeSent[] };
}

/** What an amendment comes to before it is kept: the words that it makes, what cannot be made, and with what it would conflict. */
export function TrialTold({ driveId, amendmentId, body }: TrialProps) {
  const t = useText();
  const { proposalId, alternative, changes } = body;
  const asked = { proposalId, alternative, changes, amendmentId };
  const { data } = useQuery({
    queryKey: ['trial', driveId, JSON.stringify(asked)],
    queryFn: async () => {
      const path = `/amendment-drives/${driveId}/amendment-trial`;
      return (await api.send<Trial>({ method: 'POST', path, body: asked })).body;
    },
    enabled: changes.length > 0,
    placeholderData: (former) => former,
    retry: false,
  });
  if (!data || !changes.length) return null;
  const { unapplied, conflicts, provisions } = data;
  return (
    <div aria-live="polite">
      {provisions.map(({ id, name, label, pieces }) => (
        <p key={id} className={css.words}>
          <strong>{name}</strong>: {label} <Pieces pieces={pieces} />
        </p>
      ))}
      {unapplied.length > 0 && (
        <Notice icon="warning" tone="late">
          {unapplied.map((one) => (
            <div key={one.change}>{saidIn(t, one)}</div>
          ))}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice icon="split" tone="returned">
          {t('amendments.trial.conflicts', { count: conflicts.length })}
          {conflicts.map((one, n) => (
            <ConflictTold key={n} conflict={one} driveId={driveId} />
          ))}
        </Notice>
      )}
    </div>
  );
}
