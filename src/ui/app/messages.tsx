import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { dismissMessage } from '../../commands/view/report-issue.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import { messageStore } from '../../state/message-store.ts';
import { MessageActions } from './message-actions.tsx';
import { useResults } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

/** Problems outside of any import, and the engine's last failure. */
export function Messages() {
  const t = useText();
  const language = useLanguage();
  const messages = useStore(messageStore, (state) => state.messages);
  const failure = useResults((results) => results.failure);
  const shown = failure ? [{ id: -1, issue: failure }, ...messages] : messages;
  return (
    <div className="messages" role="alert">
      {shown.map(({ id, issue }) => {
        const words = issueWords(language, issue);
        return (
          <div key={id} className={`message issue-${issue.severity}`}>
            <span>
              <b>{words.title}</b>
              {words.place ? <small>{words.place}</small> : null}
              <small>
                {words.detail} {words.fix}
              </small>
              <MessageActions issue={issue} />
            </span>
            {id >= 0 ? (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('ui.dismiss')}
                onClick={() => dismissMessage(id)}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
