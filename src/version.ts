import about from '../package.json' with { type: 'json' };

/** Version of the product, as it stands in every record of a run. */
export const VERSION = about.version;
