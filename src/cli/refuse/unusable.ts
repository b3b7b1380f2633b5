import type { Text } from '../../core/base/text.ts';

/** A call or file that nothing can be made of: the terminal ends with exit code 2 and this message. */
export class Unusable extends Error {
  /** The same in Chinese. */
  readonly chinese: string;

  constructor({ en, zh }: Text) {
    super(en);
    this.chinese = zh;
  }
}
