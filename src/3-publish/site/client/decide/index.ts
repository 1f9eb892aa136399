/** Browser door of a decision's page. */
import { readData } from './data.ts';
import { startDecision } from './decision.ts';

const page = document.querySelector<HTMLElement>('main[data-decide]');
const data = readData(page?.querySelector('[data-graph]')?.textContent);
if (page && data) startDecision(page, data);
