import { useState, type DragEvent, type ReactNode } from 'react';
import css from './drop-zone.module.css';

interface DropZoneProps {
  /** Whether files are taken now. */
  open: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** Where files can be dropped; its edge shows while one is held over it. */
export function DropZone({ open, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (open) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={css.zone}
      data-over={over || undefined}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(open);
      }}
      onDragLeave={() => setOver(false)}
    >
      {children}
    </div>
  );
}
