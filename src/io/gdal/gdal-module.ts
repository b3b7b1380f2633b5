/** The part of gdal3.js's Emscripten module that is used here. */
export interface GdalModule {
  ccall(
    name: string,
    result: 'number' | 'string' | null,
    argumentTypes: readonly ('number' | 'string')[],
    values: readonly (number | string)[],
  ): unknown;
  setValue(pointer: number, value: number, type: '*'): void;
  stringToUTF8(text: string, pointer: number, bytes: number): void;
  lengthBytesUTF8(text: string): number;
  FS: {
    mkdirTree(path: string): void;
    writeFile(path: string, bytes: Uint8Array, options: { canOwn: boolean }): void;
    readFile(path: string): Uint8Array;
    readdir(path: string): string[];
    stat(path: string): { mode: number };
    isDir(mode: number): boolean;
    unlink(path: string): void;
    rmdir(path: string): void;
    analyzePath(path: string): { exists: boolean };
  };
}

/** A call into GDAL that gives a number: a pointer, a count or a code. */
export function callNumber(
  module: GdalModule,
  name: string,
  ...values: readonly (number | string)[]
): number {
  const types = values.map((value) => (typeof value === 'string' ? 'string' : 'number'));
  return module.ccall(name, 'number', types, values) as number;
}

/** A call into GDAL that gives a text. */
export function callText(
  module: GdalModule,
  name: string,
  ...values: readonly (number | string)[]
): string {
  const types = values.map((value) => (typeof value === 'string' ? 'string' : 'number'));
  return module.ccall(name, 'string', types, values) as string;
}

/** Runs with a list of texts as C has it, freed afterwards. */
export function withTexts<T>(
  module: GdalModule,
  texts: readonly string[],
  run: (list: number) => T,
): T {
  const pointers = texts.map((text) => {
    const bytes = module.lengthBytesUTF8(text) + 1;
    const pointer = callNumber(module, 'malloc', bytes);
    module.stringToUTF8(text, pointer, bytes);
    return pointer;
  });
  const list = callNumber(module, 'malloc', 4 * (pointers.length + 1));
  for (const [at, pointer] of [...pointers, 0].entries()) {
    module.setValue(list + 4 * at, pointer, '*');
  }
  try {
    return run(list);
  } finally {
    for (const pointer of [...pointers, list]) callNumber(module, 'free', pointer);
  }
}
