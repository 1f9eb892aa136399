/** Menus of the header; where side bar and contents do not fit beside the text, they stand in the menu. */
import { all, around } from './element.ts';
import { currentMode } from './modes.ts';

const NARROW = '(width < 68rem)';

interface Part {
  part: HTMLElement;
  home: Comment;
}

function close(menu: HTMLElement): void {
  menu.removeAttribute('open');
}

function closeOnLeaving(): void {
  const menus = all('details.menu');
  for (const menu of menus) {
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close(menu);
    });
  }
  document.addEventListener('click', (event) => {
    const inside = around(event, 'details.menu');
    const used = around(event, '.panel a');
    for (const menu of menus) if (menu !== inside || used) close(menu);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of menus.filter((candidate) => candidate.hasAttribute('open'))) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
      close(menu);
    }
  });
}

/** Starts the menus; the result moves the parts to where the present width and reading mode want them. */
export function startMenu(): () => void {
  closeOnLeaving();
  const panel = document.querySelector('[data-menu-panel]');
  const narrow = matchMedia(NARROW);
  const bilingual = 'bilingual' in document.body.dataset;
  const parts = all('[data-menu-part]').map((part): Part => {
    const home = document.createComment('');
    part.before(home);
    return { part, home };
  });

  let inMenu = false;
  function arrange(): void {
    const wanted = narrow.matches || (bilingual && currentMode() === 'side-by-side');
    // Moving an element takes the focus from it, so only where needed.
    if (wanted === inMenu) return;
    inMenu = wanted;
    for (const { part, home } of parts) {
      if (inMenu) panel?.append(part);
      else home.after(part);
    }
  }
  arrange();
  narrow.addEventListener('change', arrange);
  return arrange;
}
