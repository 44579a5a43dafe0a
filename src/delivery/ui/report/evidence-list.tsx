import { Button, VisuallyHidden } from '@mantine/core';
import { Icon, useText, type IconName } from '#web';
import type { Evidence } from '../undertaking/wire.ts';
import css from './evidence-list.module.css';

const ICONS: Record<Evidence['kind'], IconName> = {
  file: 'attach',
  link: 'link',
  figure: 'gauge',
  research: 'book',
};

interface EvidenceListProps {
  evidence: Evidence[];
  onChange?: (at: number) => void;
  onRemove?: (at: number) => void;
}

/** What supports a report, each with its kind; files are downloaded, links lead out. */
export function EvidenceList({ evidence, onChange, onRemove }: EvidenceListProps) {
  const t = useText();
  return (
    <ul className={css.evidence}>
      {evidence.map((one, at) => (
        <li key={`${at}${one.text}`}>
          <Icon name={ICONS[one.kind]} size={14} />
          <span>
            <span className={css.evidenceKind}>{t(`delivery.evidence.${one.kind}`)}</span>{' '}
            <Words evidence={one} />
          </span>
          {onChange && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('delivery.evidence.edit')}: ${one.text}`}
              onClick={() => onChange(at)}
            >
              <Icon name="edit" size={14} />
            </Button>
          )}
          {onRemove && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('delivery.evidence.remove')}: ${one.text}`}
              onClick={() => onRemove(at)}
            >
              <Icon name="trash" size={14} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ evidence: { text, url, fileId } }: { evidence: Evidence }) {
  const t = useText();
  if (fileId) {
    return (
      <a href={`/api/v1/files/${fileId}`} download>
        {text}
      </a>
    );
  }
  if (!url) return text;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
      <span className={css.out}>
        <Icon name="external" size={11} />
        <VisuallyHidden>{t('delivery.evidence.outside')}</VisuallyHidden>
      </span>
    </a>
  );
}
