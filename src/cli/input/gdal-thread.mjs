// The thread starts without the loader of the program that starts it, and brings its own.
import { tsImport } from 'tsx/esm/api';

await tsImport('./gdal-thread.ts', import.meta.url);
