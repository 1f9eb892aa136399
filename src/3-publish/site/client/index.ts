/** Browser door of every page but those of guides. */
import { startFrame } from './frame.ts';

startFrame();
