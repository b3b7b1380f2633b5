import { CheckOutlined, EyeOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useStore } from 'zustand';
import { takeOverWriting } from '../../commands/keeping/keep-project.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { useText } from '../use-text.ts';

/** Whether what the screen shows is on the disk: quiet while it is, in words when it cannot be brought there. */
export function SavedMark() {
  const t = useText();
  const kept = useStore(keepingStore, (keeping) => keeping.kept);
  const role = useStore(keepingStore, (keeping) => keeping.role);
  if (role === 'follower') {
    return (
      <Tooltip title={t('keeping.take-over')}>
        <Button
          type="text"
          icon={<EyeOutlined aria-hidden />}
          onClick={() => void takeOverWriting()}
        >
          {t('keeping.read-only')}
        </Button>
      </Tooltip>
    );
  }
  const isTrouble = kept !== 'saved' && kept !== 'saving';
  const words = t(isTrouble ? 'keeping.unsaved' : `keeping.${kept}`);
  const Icon = isTrouble ? WarningOutlined : kept === 'saved' ? CheckOutlined : SyncOutlined;
  return (
    <Tooltip title={words}>
      <span className={`saved-mark ${isTrouble ? 'trouble' : kept}`} data-kept={kept}>
        <Icon aria-hidden />
        <span className={isTrouble ? '' : 'visually-hidden'}>{words}</span>
      </span>
    </Tooltip>
  );
}
