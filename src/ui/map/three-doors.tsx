import { FileAddOutlined, FolderOpenOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { chooseFiles } from '../../commands/importing/read-dropped.ts';
import { openFirstSample } from '../../commands/opening/open-sample.ts';
import { offerOsmProject } from '../../commands/opening/osm-project.ts';
import { look } from '../../commands/view/look.ts';
import { openManual } from '../../commands/view/manual.ts';
import { takeTour } from '../../commands/start/tour.ts';
import { useText } from '../use-text.ts';

function Door({
  title,
  hint,
  icon,
  main,
  onOpen,
}: {
  title: string;
  hint: string;
  icon: ReactNode;
  main?: boolean;
  onOpen: () => void;
}) {
  return (
    <li>
      <Button size="large" block type={main ? 'primary' : 'default'} icon={icon} onClick={onOpen}>
        {title}
      </Button>
      <small>{hint}</small>
    </li>
  );
}

/** The first screen: what this is in one line, and the three ways in. */
export function ThreeDoors() {
  const t = useText();
  return (
    <section className="three-doors" aria-label={t('doors.title')}>
      <p className="doors-what">{t('doors.what')}</p>
      <ul>
        <Door
          main
          icon={<FolderOpenOutlined aria-hidden />}
          title={t('doors.sample')}
          hint={t('doors.sample-hint')}
          onOpen={() => void openFirstSample()}
        />
        <Door
          icon={<FileAddOutlined aria-hidden />}
          title={t('doors.own')}
          hint={t('doors.own-hint')}
          onOpen={() => void chooseFiles()}
        />
        <Door
          icon={<GlobalOutlined aria-hidden />}
          title={t('doors.osm')}
          hint={t('doors.osm-hint')}
          onOpen={() => offerOsmProject(null)}
        />
      </ul>
      <p className="doors-more">
        <button type="button" className="link" onClick={() => look({ dialog: 'gallery' })}>
          {t('doors.other-samples')}
        </button>
        <button type="button" className="link" onClick={() => void takeTour(0)}>
          {t('tour.take')}
        </button>
        <button type="button" className="link" onClick={() => openManual('start')}>
          {t('help.manual')} (F1)
        </button>
      </p>
    </section>
  );
}
