/** All benches that need nothing but this repository; `npm run bench`. */
import './assess.ts';
import './standards.ts';
import './siting/project-bench.ts';
import './network-drag.ts';
import './network/pbf-bench.ts';
