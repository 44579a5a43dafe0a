import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Hint,
  Illustrative,
  ReasonAct,
  RemoveButton,
  Section,
  useText,
} from '#web';
import type { Dissemination } from '../wire.ts';

type Request = Dissemination['requests'][number];

/** What superiors asked: which levels are to study the directive, by when. */
export function RequestsSection({ told }: { told: Dissemination }) {
  const t = useText();
  const [ending, end] = useState<Request | null>(null);
  return (
    <Section title={t('directives.study.requests')}>
      {told.requests.length === 0 && <Hint>{t('directives.study.requests.none')}</Hint>}
      <Entries>
        {told.requests.map((request) => (
          <RequestLine key={request.id} request={request} onEnd={() => end(request)} />
        ))}
      </Entries>
      {ending && (
        <ReasonAct
          path={`/study-requests/${ending.id}/withdraw`}
          title={t('directives.study.request.withdraw')}
          detail={t('directives.study.request.withdraw.detail')}
          verb={t('directives.study.request.withdraw')}
          said={t('directives.study.request.withdraw.done')}
          onDone={() => end(null)}
          onClose={() => end(null)}
        />
      )}
    </Section>
  );
}

function RequestLine({ request, onEnd }: { request: Request; onEnd: () => void }) {
  const t = useText();
  const { unit, levels, dueOn, holdsOn, note, illustrative, can } = request;
  const word = t('directives.study.request.withdraw.of', { unit: unit.name, day: t.format.day(dueOn) });
  return (
    <Entry lead={t.format.day(holdsOn)} act={can['withdraw'] && <RemoveButton word={word} onClick={onEnd} />}>
      {unit.name} {illustrative && <Illustrative />}
      <EntryDetail>
        {t('directives.study.request.line', {
          levels: levels.map((level) => t(`organisation.level.${level}`)).join(', '),
          day: t.format.day(dueOn),
        })}
      </EntryDetail>
      {note && <p>{note}</p>}
    </Entry>
  );
}
