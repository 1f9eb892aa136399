/** The script that hosts load as a module: `/embed/v1.js`. */
import { defineChecklist } from './checklist.ts';
import { createSource, siteOf } from './source.ts';

defineChecklist(createSource(siteOf(import.meta.url)));
