import { useEffect, useRef } from 'react';
import { Icon } from '../icons.tsx';
import type { Place } from '../room.ts';
import { useText } from '../text.tsx';
import button from './bar-button.module.css';
import css from './more-sheet.module.css';
import { PlaceLink } from './rail.tsx';
import { LanguageSwitch, SchemeSwitch } from './switches.tsx';

/** On phones: the places that do not fit into the bar, and the switches. A dialog of the browser's own. */
export default function MoreSheet({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const t = useText();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog
      ref={sheet}
      className={css.sheet}
      aria-label={t('web.places')}
      onClose={onClose}
      onClick={(event) => event.target === sheet.current && onClose()}
    >
      <div className={css.body}>
        <div className={css.places}>
          {places.map((place) => (
            <PlaceLink key={place.to} place={place} onGo={onClose} />
          ))}
        </div>
        <div className={css.foot}>
          <LanguageSwitch />
          <SchemeSwitch />
          <button type="button" className={button.button} onClick={onClose}>
            <Icon name="close" size={14} />
            {t('web.close')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
