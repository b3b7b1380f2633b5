import '../../i18n/later-texts.ts';
import { ProjectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import {
  makeProjectOfCandidate,
  makeProjectOfFacility,
  makeProjectOfSite,
} from '../../commands/delivery/projects.ts';
import { look } from '../../commands/view/look.ts';
import { useText } from '../use-text.ts';

const MAKE = {
  site: makeProjectOfSite,
  candidate: makeProjectOfCandidate,
  facility: makeProjectOfFacility,
};

/** Makes a project of what a card shows, and opens the list of projects. */
export default function ToProject({ of, id }: { of: keyof typeof MAKE; id: string }) {
  const t = useText();
  return (
    <Button
      icon={<ProjectOutlined aria-hidden />}
      onClick={() => {
        MAKE[of](id);
        look({ dialog: 'delivery' });
      }}
    >
      {t(`delivery.make.${of}`)}
    </Button>
  );
}
