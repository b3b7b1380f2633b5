import { createRoot } from 'react-dom/client';
import { startUp } from './commands/start-up.ts';
import { App } from './ui/app.tsx';

createRoot(document.getElementById('root')!).render(<App />);
void startUp();
