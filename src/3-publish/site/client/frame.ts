/** What every page has: header, theme, cloud, print buttons and the line that says what happened. */
import { startActions } from './actions.ts';
import { startChoice } from './choice.ts';
import { startInstance } from './instance.ts';
import { startLost } from './lost.ts';
import { startMenu } from './menu.ts';
import { startOffline } from './offline/start.ts';
import { startSearch } from './search-opener.ts';
import { type ClientStrings, readStrings } from './strings.ts';
import { startTheme } from './theme.ts';
import { startToast } from './toast.ts';

/** The started frame, for what a page has beside it. */
export interface StartedFrame {
  strings: ClientStrings;
  /** Moves the parts of the menu to where width and reading mode want them. */
  arrangeMenu(): void;
  /** Adds what must be shown anew after a choice on another page or in another tab. */
  addSetting(apply: () => void): void;
}

/** Starts the frame of a page. */
export function startFrame(): StartedFrame {
  const strings = readStrings(document.body.dataset['strings']);
  startToast();
  startLost();
  startChoice();
  startActions(strings);
  startSearch();
  startOffline(strings.copyOf);
  const arrangeMenu = startMenu();
  const settings = [startTheme(), startInstance(strings)];

  /** What was chosen on another page or in another tab holds here too. */
  function catchUp(): void {
    for (const apply of settings) apply();
  }
  addEventListener('storage', catchUp);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) catchUp();
  });
  return { strings, arrangeMenu, addSetting: (apply) => settings.push(apply) };
}
