import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Fold, Icon, Paragraphs, useText } from '#web';
import type { HeardReport } from '../wire.ts';
import css from './minutes.module.css';

export interface Quote {
  sectionId: string;
  quoted: string;
}

/** The version that is heard, to be read beside the minutes; words chosen in it are the place that a statement is about. */
export function HeardPanel({
  heard,
  onQuote,
}: {
  heard: HeardReport;
  onQuote: ((quote: Quote) => void) | null;
}) {
  const t = useText();
  const [quote, setQuote] = useState<Quote | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const look = () => {
    const selection = window.getSelection();
    const place = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-section]');
    const quoted = selection?.toString().trim().slice(0, 2000) ?? '';
    const inside = place && panel.current?.contains(place);
    setQuote(inside && quoted ? { sectionId: place.dataset['section']!, quoted } : null);
  };
  return (
    <Fold summary={t('survey.heard', { title: heard.title, version: heard.version })}>
      <div className={css.heard} id="heard" ref={panel} onMouseUp={look} onKeyUp={look}>
        {onQuote && (
          <Button
            size="xs"
            variant="default"
            disabled={!quote}
            leftSection={<Icon name="link" size={14} />}
            onClick={() => quote && onQuote(quote)}
          >
            {t('survey.heard.quote')}
          </Button>
        )}
        {heard.sections.map(({ id, title, text }) => (
          <section key={id} data-section={id}>
            <h3>{title}</h3>
            <Paragraphs text={text} />
          </section>
        ))}
      </div>
    </Fold>
  );
}
