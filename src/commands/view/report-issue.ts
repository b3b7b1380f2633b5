import type { Issue } from '../../core/base/issue.ts';
import { messageStore } from '../../state/message-store.ts';

let nextId = 0;

/** Tells the planner of a problem outside of any import; they can dismiss it. */
export function reportIssue(issue: Issue): void {
  const { messages } = messageStore.getState();
  const known = messages.some(
    (each) =>
      each.issue.code === issue.code &&
      JSON.stringify(each.issue.params) === JSON.stringify(issue.params),
  );
  if (!known) messageStore.setState({ messages: [...messages, { id: nextId++, issue }] });
}

export function dismissMessage(id: number): void {
  const { messages } = messageStore.getState();
  messageStore.setState({ messages: messages.filter((each) => each.id !== id) });
}

/** Takes back what was told of one object, which is gone or has been changed. */
export function withdrawIssuesOf(id: string): void {
  const { messages } = messageStore.getState();
  const rest = messages.filter(({ issue }) => issue.place.id !== id);
  if (rest.length < messages.length) messageStore.setState({ messages: rest });
}

/** Takes back what was told and is no longer so. */
export function withdrawIssue(code: string): void {
  const { messages } = messageStore.getState();
  const rest = messages.filter(({ issue }) => issue.code !== code);
  if (rest.length < messages.length) messageStore.setState({ messages: rest });
}
