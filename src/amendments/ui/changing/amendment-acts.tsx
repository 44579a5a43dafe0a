import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, ReasonAct, ReasonDialog, useSend, useText } from '#web';
import { AmendmentDialog } from './amendment-dialog.tsx';
import type { Amendment, Drive } from '../wire.ts';

type Shown = 'reword' | 'submit' | 'return' | 'withdraw' | 'choose' | 'unchoose';

/** What may be done with an amendment, the likeliest first. */
export function AmendmentActs({ drive, amendment }: { drive: Drive; amendment: Amendment }) {
  const t = useText();
  const [shown, show] = useState<Shown | null>(null);
  const { can, choice, outside } = amendment;
  const close = () => show(null);
  const verbs: Shown[] = [
    ...(can['submit'] ? ['submit' as const] : []),
    ...(can['reword'] ? ['reword' as const] : []),
    ...(can['choose'] && !choice && outside === null && amendment.alternative ? ['choose' as const] : []),
    ...(can['choose'] && choice ? ['unchoose' as const] : []),
    ...(can['return'] ? ['return' as const] : []),
    ...(can['withdraw'] ? ['withdraw' as const] : []),
  ];
  return (
    <Group gap={8}>
      {verbs.map((verb, n) => (
        <Button key={verb} size="xs" variant={n ? 'default' : 'filled'} onClick={() => show(verb)}>
          {t(`amendments.act.${verb}`)}
        </Button>
      ))}
      {shown === 'reword' && <AmendmentDialog drive={drive} amendment={amendment} onClose={close} />}
      {shown === 'submit' && <Submit amendment={amendment} onClose={close} />}
      {(shown === 'return' || shown === 'withdraw') && (
        <ReasonAct
          path={`/amendments/${amendment.id}/${shown}`}
          title={t(`amendments.act.${shown}`)}
          detail={t(`amendments.${shown}.detail`)}
          verb={t(`amendments.act.${shown}`)}
          said={t('amendments.saved')}
          onDone={close}
          onClose={close}
        />
      )}
      {(shown === 'choose' || shown === 'unchoose') && (
        <Choose amendment={amendment} back={shown === 'unchoose'} onClose={close} />
      )}
    </Group>
  );
}

interface ActProps {
  amendment: Amendment;
  onClose: () => void;
}

function Submit({ amendment, onClose }: ActProps) {
  const t = useText();
  const send = useSend();
  const submit = async (): Promise<void> => {
    const act = { method: 'POST' as const, path: `/amendments/${amendment.id}/submit`, body: {} };
    if (await send.act(act, t('amendments.submitted'))) onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('amendments.act.submit')}
      detail={t('amendments.submit.detail')}
      verb={t('amendments.act.submit')}
      busy={send.busy}
      problem={send.problem}
      onConfirm={() => void submit()}
      onClose={onClose}
    />
  );
}

function Choose({ amendment, back, onClose }: ActProps & { back: boolean }) {
  const t = useText();
  const send = useSend();
  const choose = async (reason: string): Promise<void> => {
    const alternative = back ? null : amendment.alternative;
    const path = `/proposals/${amendment.proposal!.id}/choice`;
    const act = { method: 'POST' as const, path, body: { alternative, reason } };
    if (await send.act(act, t('amendments.saved'))) onClose();
  };
  return (
    <ReasonDialog
      open
      title={t(back ? 'amendments.act.unchoose' : 'amendments.choose.title', { name: amendment.alternative })}
      detail={t(back ? 'amendments.unchoose.detail' : 'amendments.choose.detail')}
      verb={t(back ? 'amendments.act.unchoose' : 'amendments.act.choose')}
      busy={send.busy}
      problem={send.problem}
      onAct={(reason) => void choose(reason)}
      onClose={onClose}
    />
  );
}
