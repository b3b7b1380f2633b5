import { CheckOutlined, EyeOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useStore } from 'zustand';
import { look } from '../../commands/view/look.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { READ_ONLY } from '../parts/read-only.tsx';
import { useText } from '../use-text.ts';

/** Whether what the screen shows is on the disk: quiet while it is, in words when it cannot be brought there. */
export function SavedMark() {
  const t = useText();
  const kept = useStore(keepingStore, (keeping) => keeping.kept);
  const role = useStore(keepingStore, (keeping) => keeping.role);
  if (role !== 'writer') {
    const { text, run } = READ_ONLY[role];
    return (
      <Tooltip title={t(text)}>
        <Button type="text" icon={<EyeOutlined aria-hidden />} onClick={run}>
          {t('keeping.read-only')}
        </Button>
      </Tooltip>
    );
  }
  const isTrouble = kept !== 'saved' && kept !== 'saving';
  const words = t(isTrouble ? 'keeping.unsaved' : `keeping.${kept}`);
  const Icon = isTrouble ? WarningOutlined : kept === 'saved' ? CheckOutlined : SyncOutlined;
  return (
    <Tooltip title={`${words} · ${t('versions.title')}`}>
      <Button
        type="text"
        className={`saved-mark ${isTrouble ? 'trouble' : kept}`}
        data-kept={kept}
        icon={<Icon aria-hidden />}
        aria-label={`${words} · ${t('versions.title')}`}
        onClick={() => look({ dialog: 'versions' })}
      >
        {isTrouble ? words : null}
      </Button>
    </Tooltip>
  );
}
