import type { Result } from '../../core/base/issue.ts';
import { type MappedSet, setInDegrees } from '../../io/guard/set-in-degrees.ts';
import type { Gdal } from '../../io/gdal/gdal-api.ts';

/** Files whose system GDAL has to convert, each converted once for a system and the columns of its places. */
export class DegreesOnce {
  readonly #gdal: () => Gdal;
  readonly #kept = new Map<number, { key: string; done: Promise<Result<MappedSet>> }>();

  constructor(gdal: () => Gdal) {
    this.#gdal = gdal;
  }

  /** The file in degrees under its mapping; what the mapping says beside places is that of this call. */
  async of(handle: number, { set, mapping }: MappedSet): Promise<Result<MappedSet>> {
    const { crs, swap, columns } = mapping;
    const key = JSON.stringify([crs, swap, columns.lng, columns.lat, columns.lngLat]);
    let kept = this.#kept.get(handle);
    if (kept?.key !== key) {
      kept = { key, done: setInDegrees({ set, mapping }, this.#gdal) };
      this.#kept.set(handle, kept);
    }
    const { value, issues } = await kept.done;
    if (!value) return { issues };
    const { swap: _swap, ...rest } = mapping;
    return { value: { set: value.set, mapping: { ...rest, crs: value.mapping.crs } }, issues };
  }

  forget(handle: number): void {
    this.#kept.delete(handle);
  }
}
