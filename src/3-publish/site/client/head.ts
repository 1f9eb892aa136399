/**
 * Source text of the one inline script: it marks the page before the first paint, so nothing flickers.
 * It is plain ES5 because it runs unbuilt; the page's Content-Security-Policy names its hash, so keep it a constant.
 * `data-answers`: the address of a decision brings answers along.
 * A first visit reads in mode `hover`: it looks like the translation alone until the reader asks.
 */
export const HEAD_SCRIPT =
  "(function(d,s,v){d.className+=' js';function g(n,e){try{v=localStorage.getItem('handoff:'+n)}catch(x){v=0}" +
  "(v=v||e)&&d.setAttribute('data-'+n,v)}g('theme');g('instance');g('reading','hover');" +
  "/\\?/.test(location.hash)&&d.setAttribute('data-answers','')})(document.documentElement)";
