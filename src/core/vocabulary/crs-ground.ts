/** Why a system was held likely or not; the words are made from these. */
export interface CrsGround {
  code:
    | 'stated'
    | 'noted'
    | 'origin'
    | 'by-format'
    | 'zone-prefix'
    | 'false-easting'
    | 'mercator'
    | 'outside'
    | 'outside-beside'
    | 'names'
    | 'names-beside'
    | 'named-areas'
    | 'named-areas-beside';
  params: Record<string, number | string>;
}
