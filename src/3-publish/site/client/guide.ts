/** Browser door of a guide's page. */
import { startContents } from './contents.ts';
import { startEnglish } from './english.ts';
import { startFrame } from './frame.ts';
import { startLanguage } from './language.ts';
import { startPairs } from './pairs.ts';
import { startReading } from './reading.ts';
import { startTicks } from './ticks.ts';

const { slug = '', bilingual } = document.body.dataset;
const { strings, arrangeMenu, addSetting } = startFrame();

if (bilingual !== undefined) {
  const showEnglish = startEnglish(strings);
  startPairs();
  addSetting(
    startReading((mode) => {
      showEnglish(mode);
      arrangeMenu();
    }),
  );
}
addSetting(startTicks(document, slug));
startLanguage(slug);
startContents();
