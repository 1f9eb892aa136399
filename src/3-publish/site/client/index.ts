/** Browser door of the site: starts what the page at hand has use for. */
import { startActions } from './actions.ts';
import { startContents } from './contents.ts';
import { startEnglish } from './english.ts';
import { applyInstance, startInstance } from './instance.ts';
import { startLanguage } from './language.ts';
import { startLost } from './lost.ts';
import { startMenu } from './menu.ts';
import { startPairs } from './pairs.ts';
import { applyReading, startReading } from './reading.ts';
import { readStrings } from './strings.ts';
import { applyTheme, startTheme } from './theme.ts';
import { startTicks } from './ticks.ts';
import { startToast } from './toast.ts';

const { slug, strings: json, bilingual } = document.body.dataset;
const strings = readStrings(json);

startToast();
startTheme();
startInstance(strings);
startLost();
startActions(strings);
const arrangeMenu = startMenu();
let onMode = arrangeMenu;

if (bilingual !== undefined) {
  const showEnglish = startEnglish(strings);
  onMode = () => {
    showEnglish(applyReading());
    arrangeMenu();
  };
  startPairs();
  startReading((mode) => {
    showEnglish(mode);
    arrangeMenu();
  });
}
if (slug !== undefined) {
  startTicks(slug);
  startLanguage(slug);
  startContents();
}

/** What was chosen on another page or in another tab holds here too. */
function catchUp(): void {
  applyTheme();
  applyInstance(strings);
  onMode();
}
addEventListener('storage', catchUp);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) catchUp();
});
