/** A map on a page: pixels, or the shapes and words of an enhanced metafile. */
export interface DeckPicture {
  type: 'png' | 'emf';
  bytes: Uint8Array;
}
