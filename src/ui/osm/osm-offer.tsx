import { Button } from 'antd';
import { cancelImport } from '../../commands/importing/import-files.ts';
import { offerOsmProject } from '../../commands/opening/osm-project.ts';
import { useText } from '../use-text.ts';

/** Beside the preview of an extract's network: the way to a whole project out of the same file. */
export function OsmOffer({ file }: { file: File }) {
  const t = useText();
  return (
    <p>
      {t('osm.from-network')}{' '}
      <Button
        onClick={() => {
          cancelImport();
          offerOsmProject(file);
        }}
      >
        {t('osm.open')}
      </Button>
    </p>
  );
}
