/**
 * An answer of MapLibre's worker without the GeoJSON that it read from an address. It sends it back whole for
 * `getData()`, which nobody calls here, and unpacking the buildings of a city would keep the page for half a second.
 */
export function withoutReadData(message: unknown): unknown {
  const answer = message as { type?: unknown; data?: { data?: { type?: unknown } } } | null;
  if (answer?.type !== '<response>' || answer.data?.data?.type !== 'FeatureCollection')
    return message;
  const { data: _read, ...data } = answer.data;
  return { ...answer, data };
}
