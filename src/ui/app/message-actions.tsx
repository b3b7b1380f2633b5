import { Button } from 'antd';
import { takeOverWriting } from '../../commands/keeping/keep-project.ts';
import { leaveVersion, takeBackShown } from '../../commands/keeping/versions.ts';
import { saveStored } from '../../commands/keeping/save-stored.ts';
import { allowHost } from '../../commands/map/foreign-hosts.ts';
import { takeUpdate } from '../../commands/offline/keep-offline.ts';
import { saveProject } from '../../commands/opening/project-file.ts';
import { look } from '../../commands/view/look.ts';
import type { Issue } from '../../core/base/issue.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useText } from '../use-text.ts';

interface Action {
  text: TextKey;
  run(issue: Issue): void;
}

const saveStoredOf: Action = {
  text: 'keeping.save-stored',
  run: ({ params }) => void saveStored(Number(params?.ledger)),
};
const saveInHand: Action = { text: 'keeping.save-file', run: saveProject };

const takeOver: Action = { text: 'keeping.take-over', run: () => void takeOverWriting() };

const allow: Action = {
  text: 'keeping.allow-host',
  run: ({ params }) => void allowHost(String(params?.host)),
};

const leaveShown: Action = { text: 'versions.leave', run: leaveVersion };
const takeShown: Action = { text: 'versions.take-shown', run: takeBackShown };

const openVersions: Action = {
  text: 'versions.open',
  run: () => look({ dialog: 'versions' }),
};

/** The ways out that a message offers by itself. */
const ACTIONS: Readonly<Record<string, readonly Action[]>> = {
  'stored-newer': [saveStoredOf],
  'stored-damaged': [saveStoredOf, openVersions],
  'foreign-host': [allow],
  'looking-at-version': [leaveShown, takeShown],
  'version-read-only': [leaveShown],
  'other-tab-writes': [takeOver],
  overtaken: [saveInHand, { ...takeOver, text: 'keeping.open-newest' }],
  'new-version': [{ text: 'keeping.take-update', run: takeUpdate }],
  'not-saved-full': [saveInHand],
  'not-saved-refused': [saveInHand],
};

export function MessageActions({ issue }: { issue: Issue }) {
  const t = useText();
  const actions = ACTIONS[issue.code];
  if (!actions) return null;
  return (
    <span className="message-actions">
      {actions.map(({ text, run }) => (
        <Button key={text} size="small" onClick={() => run(issue)}>
          {t(text)}
        </Button>
      ))}
    </span>
  );
}
