import wasmUrl from 'highs/runtime?url';
import { expose } from 'comlink';
import { loadHighs } from '../../solver/highs-mip.ts';
import { SitingEngine } from './siting-engine.ts';

expose(new SitingEngine(() => loadHighs(wasmUrl)));
