import { Input } from 'antd';
import { renameProject } from '../../commands/opening/project-file.ts';
import { projectTitle } from '../../core/plan/project-title.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** What the project is called, in the bar, on slides, on pictures and in file names. */
export function ProjectName() {
  const t = useText();
  const pick = usePick();
  const title = useProject((project) => projectTitle(project, pick));
  return (
    <label className="project-name">
      <span>{t('data.project-name')}</span>
      <Input
        value={title}
        placeholder={t('data.project-name-example')}
        maxLength={60}
        onChange={(event) => renameProject(event.target.value)}
      />
    </label>
  );
}
