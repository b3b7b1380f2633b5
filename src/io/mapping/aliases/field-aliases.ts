/** How the headers of one field are told. */
export interface FieldAliases {
  /** Names found in real files, the most telling first; compared as plain words. */
  names: readonly string[];
  /** Headers that hold a name only by accident. */
  not?: RegExp;
  /** Headers that most likely mean the field though none of the names fits. */
  like?: RegExp;
}
