/** Browser door of the site: starts what the page at hand has use for. */
import { startActions } from './actions.ts';
import { startChoice } from './choice.ts';
import { startContents } from './contents.ts';
import { startEnglish } from './english.ts';
import { startInstance } from './instance.ts';
import { startLanguage } from './language.ts';
import { startLost } from './lost.ts';
import { startMenu } from './menu.ts';
import { startPairs } from './pairs.ts';
import { startReading } from './reading.ts';
import { readStrings } from './strings.ts';
import { startTheme } from './theme.ts';
import { startTicks } from './ticks.ts';
import { startToast } from './toast.ts';

const { slug, strings: json, bilingual } = document.body.dataset;
const strings = readStrings(json);

startToast();
startLost();
startChoice();
startActions(strings);
const arrangeMenu = startMenu();
const settings = [startTheme(), startInstance(strings)];

if (bilingual !== undefined) {
  const showEnglish = startEnglish(strings);
  startPairs();
  settings.push(
    startReading((mode) => {
      showEnglish(mode);
      arrangeMenu();
    }),
  );
}
if (slug !== undefined) {
  settings.push(startTicks(slug));
  startLanguage(slug);
  startContents();
}

/** What was chosen on another page or in another tab holds here too. */
function catchUp(): void {
  for (const apply of settings) apply();
}
addEventListener('storage', catchUp);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) catchUp();
});
