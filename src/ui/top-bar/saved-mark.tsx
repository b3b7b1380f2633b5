import { CheckOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useStore } from 'zustand';
import { keepingStore } from '../../state/keeping-store.ts';
import { useText } from '../use-text.ts';

/** Whether what the screen shows is on the disk: quiet while it is, in words when it cannot be brought there. */
export function SavedMark() {
  const t = useText();
  const kept = useStore(keepingStore, (keeping) => keeping.kept);
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
