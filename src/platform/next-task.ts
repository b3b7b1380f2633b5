/** Resolves in a later task, so that a thread is never kept from what else it has to do. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
