/** Procedures as checklists: ticks are kept in the browser, counted and reset. */
import { all, element } from './element.ts';
import { type Keep, recall, remember } from './storage.ts';
import { fill } from './strings.ts';
import { decodeTicks, encodeTicks } from './tick-list.ts';

/** Up to so many steps each has its own field in the bar. */
const FIELDS = 9;

interface Box {
  step: string;
  input: HTMLInputElement;
}

/** Boxes of the steps of one procedure; those of a procedure inside a step are its own. */
function boxesOf(procedure: HTMLElement): Box[] {
  return all('[data-step]', procedure).flatMap((step): Box[] => {
    const input = step.querySelector<HTMLInputElement>(':scope > input[type="checkbox"]');
    const own = step.closest('[data-procedure]') === procedure;
    return own && input ? [{ step: step.dataset['step'] ?? '', input }] : [];
  });
}

function own(procedure: HTMLElement, selector: string): HTMLElement | null {
  return procedure.querySelector<HTMLElement>(`:scope > .progress ${selector}`);
}

function drawBar(bar: HTMLElement, boxes: readonly Box[], done: number): void {
  bar.classList.add('bar-steps');
  const many = boxes.length > FIELDS;
  bar.toggleAttribute('data-many', many);
  bar.style.setProperty('--done', `${(100 * done) / boxes.length}%`);
  const fields = boxes.map((_, index) => element('i', index < done ? { class: 'on' } : {}));
  bar.replaceChildren(...(many ? [element('i', {})] : fields));
}

function showCount(procedure: HTMLElement, every: readonly Box[]): void {
  // A step that is not for the reader's case does not count.
  const boxes = every.filter(({ input }) => !input.closest<HTMLElement>('[data-step]')?.hidden);
  const done = boxes.filter(({ input }) => input.checked).length;
  const count = own(procedure, '[data-count]');
  const template = count?.dataset['count'];
  if (count && template) count.textContent = fill(template, { done, total: boxes.length });
  const bar = own(procedure, '.bar');
  if (bar) drawBar(bar, boxes, done);
  own(procedure, '[data-reset]')?.toggleAttribute('disabled', done === 0);
}

function startProcedure(procedure: HTMLElement, key: string, keep: Keep): () => void {
  const boxes = boxesOf(procedure);

  function show(): void {
    const ticks = decodeTicks(recall(key, keep));
    for (const { step, input } of boxes) input.checked = ticks.has(step);
    showCount(procedure, boxes);
  }
  /** Steps that this language does not have stay ticked for the others. */
  function save(): void {
    const ticks = decodeTicks(recall(key, keep));
    for (const { step, input } of boxes) {
      if (input.checked) ticks.add(step);
      else ticks.delete(step);
    }
    remember(key, encodeTicks(ticks), keep);
    showCount(procedure, boxes);
  }

  for (const { input } of boxes) input.addEventListener('change', save);
  own(procedure, '[data-reset]')?.addEventListener('click', () => {
    for (const { input } of boxes) input.checked = false;
    save();
    // The button is disabled now and would drop the focus.
    boxes[0]?.input.focus();
  });
  return show;
}

/** Makes all procedures below `root` remember their ticks as `name`; the result shows the remembered ones anew. */
export function startTicks(root: ParentNode, name: string, keep: Keep = 'always'): () => void {
  const shows = all('[data-procedure]', root).map((procedure) =>
    startProcedure(procedure, `ticks:${name}`, keep),
  );
  function apply(): void {
    for (const show of shows) show();
  }

  apply();
  return apply;
}
