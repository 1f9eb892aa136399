import { createTranslator } from '#strings';
for (const l of ['ru','zh-TW','en','de']) { const t=createTranslator(l); for (const n of [0,1,2,5,21,11,1234]) console.log(l,t('guide.remarkCount',{count:n}), '|', t('guide.progress',{count:n,done:'{done}'})); console.log(t.knows('role.global-admin'), t.knows('role.x'),t.knows('guide.remarkCount'), t.locale)}
const t=createTranslator('ru'); let a=performance.now(); for(let i=0;i<20000;i++) t('guide.print'); console.log((performance.now()-a)/20,'µs'); a=performance.now(); for(let i=0;i<20000;i++) t('guide.remarkCount',{count:3}); console.log((performance.now()-a)/20,'µs');
import { checkStrings } from '#strings';
const f=checkStrings(); console.log(f.filter(x=>x.code!=='strings/unused'), f.length);
