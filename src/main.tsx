import { createRoot } from 'react-dom/client';
import { startUp } from './commands/start/start-up.ts';
import { workerEngines } from './engine/client.ts';
import { App } from './ui/app/app.tsx';

createRoot(document.getElementById('root')!).render(<App />);
void startUp(workerEngines());
