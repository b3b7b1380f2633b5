import { expose } from 'comlink';
import { checksum } from './checksum.ts';
import { makeImportEngine } from './import-engine.ts';

expose(makeImportEngine(checksum));
