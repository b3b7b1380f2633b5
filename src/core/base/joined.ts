/** All members of a union at once: what `Object.assign` makes of one of each. */
export type Joined<T> = (T extends unknown ? (each: T) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
