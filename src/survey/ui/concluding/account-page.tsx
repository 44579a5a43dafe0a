import { useState } from 'react';
import {
  Fact,
  Facts,
  Notice,
  PageHead,
  Read,
  Thread,
  useAsOf,
  useParam,
  useRead,
  useText,
  type HeadAct,
} from '#web';
import { PutOutDialog } from '#reports/ui';
import type { Account } from '../wire.ts';
import { AccountSheet } from './account-sheet.tsx';
import { fileActs } from './file-acts.ts';
import css from './sheet.module.css';

/** The report of a delegation: as it was issued, or as it is being written from its sessions. */
export default function AccountPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Account>(`/survey-accounts/${id}`, { asOf });
  return <Read of={reading}>{(one) => <Whole key={one.delegation.id} one={one} />}</Read>;
}

function useActs(one: Account, issue: () => void): HeadAct[] {
  const t = useText();
  const edit = `/surveys/delegations/${one.delegation.id}/account/edit`;
  if (one.issued) return fileActs(one.issued.files, t);
  return [
    ...(one.can['issue'] ? [{ word: t('survey.issue.verb'), icon: 'send' as const, act: issue }] : []),
    ...(one.can['edit'] ? [{ word: t('survey.account.write'), icon: 'edit' as const, to: edit }] : []),
  ];
}

function Whole({ one }: { one: Account }) {
  const t = useText();
  const [issuing, issue] = useState(false);
  const [action = null, ...others] = useActs(one, () => issue(true));
  const { delegation, issued } = one;
  const title = issued?.document.title ?? one.content?.title ?? t('survey.account');
  const to = `/surveys/delegations/${delegation.id}`;
  return (
    <Thread
      above={[{ to, title: delegation.title, kind: t('survey.delegation'), icon: 'bubble' }]}
      current={{ to: `${to}/account`, title, kind: t('survey.account'), icon: 'document' }}
      below={[]}
    >
      <PageHead
        eyebrow={issued ? t('survey.conclusion.number', { symbol: issued.symbol }) : t('survey.account')}
        {...{ title, action, others }}
      />
      {!issued && (
        <Notice icon="lock">
          {t(one.revision ? 'survey.write.private' : 'survey.account.follows', { unit: one.unit.name })}
        </Notice>
      )}
      <AccountSheet one={one} />
      {issued && (
        <Facts>
          <Fact word={t('survey.form.rule')}>{issued.rule}</Fact>
          <Fact word="SHA-256">
            <span className={css.checksum}>{issued.checksum}</span>
          </Fact>
        </Facts>
      )}
      {issuing && (
        <PutOutDialog
          position={t('survey.issue.position.usual')}
          path={`/survey-accounts/${delegation.id}`}
          title={t('survey.account.issue')}
          detail={t('survey.account.issue.detail')}
          units={[]}
          onDone={() => issue(false)}
          onClose={() => issue(false)}
        />
      )}
    </Thread>
  );
}
