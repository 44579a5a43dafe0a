import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { KeepingState, useTextTogether, type Keeping } from '#reports/ui';
import { Hint, Icon, Loading, newKey, Notice, SecretsWarning, Section, useText } from '#web';
import { addStatement, PARTS } from '../rules.ts';
import type { Delegation, HeardReport, Session } from '../wire.ts';
import { AssessmentsSection } from './assessments-section.tsx';
import { HeardPanel } from './heard-panel.tsx';
import css from './minutes.module.css';
import { PresentSection } from './present-section.tsx';
import { useEntries, usePresent } from './typed.ts';
import { StatementRow } from './statement-row.tsx';
import { TimesSection } from './times-section.tsx';

interface MinutesDeskProps {
  session: Session;
  delegation: Delegation;
  heard: HeardReport | null;
  /** Told how safe what was typed is. */
  onKeeping: (keeping: Keeping) => void;
}

/** Minutes while they are typed, by everybody of the delegation's unit who is at them, kept as they go. */
export default function MinutesDesk({ session, delegation, heard, onKeeping }: MinutesDeskProps) {
  const t = useText();
  const { open, keeping } = useTextTogether(`minutes/${session.id}`);
  useEffect(() => onKeeping(keeping), [keeping, onKeeping]);
  return (
    <>
      <p className={css.state}>
        <KeepingState keeping={keeping} />
      </p>
      {keeping === 'offline' && open && (
        <Notice icon="warning" live>
          {t('survey.minutes.offline')}
        </Notice>
      )}
      {keeping === 'refused' ? (
        <Notice icon="lock" live>
          {t('survey.minutes.refused')}
        </Notice>
      ) : open === null ? (
        <Loading />
      ) : (
        <Typing {...{ document: open.document, session, delegation, heard }} />
      )}
      <SecretsWarning />
    </>
  );
}

type TypingProps = Omit<MinutesDeskProps, 'onKeeping'> & { document: Y.Doc };

function Typing({ document, session, delegation, heard }: TypingProps) {
  const present = usePresent(document);
  const [open, onOpen] = useState<string | null>(null);
  const statements = document.getMap<Y.Map<unknown>>(PARTS.statements);
  const quote = (place: { sectionId: string; quoted: string }) => {
    const map = open ? statements.get(open) : undefined;
    for (const [name, value] of Object.entries(place)) map?.set(name, value);
  };
  return (
    <>
      <PresentSection {...{ document, present, delegation, host: session.host }} />
      <TimesSection document={document} agenda={session.agenda} />
      {heard && <HeardPanel heard={heard} onQuote={open ? quote : null} />}
      <Statements {...{ document, present, heard, open, onOpen }} />
      <AssessmentsSection document={document} heard={heard} />
    </>
  );
}

interface StatementsProps {
  document: Y.Doc;
  present: ReturnType<typeof usePresent>;
  heard: HeardReport | null;
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** Every statement in its order; one at a time is open for typing. */
function Statements({ document, present, heard, open, onOpen }: StatementsProps) {
  const t = useText();
  const entries = useEntries(document, 'statements');
  const next = useCallback(() => {
    const id = newKey();
    addStatement(document, { id, at: Date.now() });
    onOpen(id);
  }, [document, onOpen]);
  return (
    <Section
      title={t('survey.statements')}
      count={entries.length}
      detail={t('survey.statements.keys')}
      act={
        <Button size="compact-md" leftSection={<Icon name="plus" size={14} />} onClick={next}>
          {t('survey.statement.add')}
        </Button>
      }
    >
      {entries.length === 0 && <Hint>{t('survey.statements.none')}</Hint>}
      <ol className={css.statements}>
        {entries.map((entry, n) => (
          <StatementRow
            key={entry[0]}
            {...{ document, entry, number: n + 1, open: open === entry[0], present, heard, onOpen }}
            onNext={next}
          />
        ))}
      </ol>
    </Section>
  );
}
