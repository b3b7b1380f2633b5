/** Work in steps, between which the caller can do something else or leave off. */
export type Steps<T = void> = Generator<undefined, T, undefined>;

/** Records that are looked at in about 10 ms. */
export const RECORDS_PER_STEP = 1000;
