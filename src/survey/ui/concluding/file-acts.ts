import type { HeadAct, Say } from '#web';

/** The files of an issued document, to be taken away. */
export function fileActs(files: Record<string, string>, t: Say): HeadAct[] {
  return ['pdf', 'docx'].flatMap((format): HeadAct[] => {
    const id = files[format];
    return id
      ? [{ word: t(`survey.paper.${format}`), icon: 'download' as const, href: `/api/v1/files/${id}` }]
      : [];
  });
}
