import fc from 'fast-check';

/** One seed for every law, so that a run can be repeated; KEQUAN_SEED=random looks for new cases. */
const wanted = process.env.KEQUAN_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
