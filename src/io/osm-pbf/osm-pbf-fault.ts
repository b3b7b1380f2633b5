/** Raised inside the reader only; `readOsmPbf` turns it into an issue with this code. */
export class OsmPbfFault extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'OsmPbfFault';
    this.code = code;
    this.params = params;
  }
}
