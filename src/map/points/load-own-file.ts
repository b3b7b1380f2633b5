/**
 * MapLibre sends GeoJSON of an address back to the page, member by member, for `getData()`, which nobody calls here;
 * what cannot be listed is left out.
 */
function unlisted(data: { type?: unknown; features?: unknown }): unknown {
  if (data.type !== 'FeatureCollection') return data;
  return Object.defineProperty({ type: data.type }, 'features', { value: data.features });
}

/** The JSON of a file that the page wrote, by its `blob:` address. @throws TypeError where there is no such file, SyntaxError where it is no JSON */
export async function loadOwnFile(
  { url }: { url: string },
  { signal }: AbortController,
): Promise<{ data: unknown }> {
  const response = await fetch(url, { signal });
  return { data: unlisted((await response.json()) as { type?: unknown }) };
}
