/** The JSON of a file that the page wrote, by its `blob:` address. @throws TypeError where there is no such file, SyntaxError where it is no JSON */
export async function loadOwnFile(
  { url }: { url: string },
  { signal }: AbortController,
): Promise<{ data: unknown }> {
  const response = await fetch(url, { signal });
  return { data: await response.json() };
}
