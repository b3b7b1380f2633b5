/** A text in both languages of the product; data files carry their own words this way. */
export interface Text {
  zh: string;
  en: string;
}
