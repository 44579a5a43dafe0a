import { useState } from 'react';
import { Read, useAsOf, useParam, useRead } from '#web';
import { ActDialogs, type Act } from './act-dialogs.tsx';
import { UndertakingFacts } from './facts.tsx';
import { UndertakingHead } from './head.tsx';
import { Sections } from './sections.tsx';
import { UndertakingThread } from './undertaking-thread.tsx';
import type { Undertaking } from './wire.ts';

/** One undertaking: what it is, how it stands, what happened to it, and what may be done with it. */
export default function UndertakingPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Undertaking>(`/undertakings/${id}`, { asOf });
  const [act, setAct] = useState<Act | null>(null);
  return (
    <Read of={reading}>
      {(undertaking) => (
        <UndertakingThread undertaking={undertaking}>
          <UndertakingHead undertaking={undertaking} onAct={setAct} />
          <UndertakingFacts undertaking={undertaking} />
          <Sections undertaking={undertaking} onAct={setAct} />
          <ActDialogs undertaking={undertaking} act={act} onClose={() => setAct(null)} />
        </UndertakingThread>
      )}
    </Read>
  );
}
