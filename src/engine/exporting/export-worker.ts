import { expose } from 'comlink';
import { exportEngine } from './export-engine.ts';

expose(exportEngine);
